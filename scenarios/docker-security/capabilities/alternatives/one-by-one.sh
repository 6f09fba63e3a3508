#!/bin/sh
set -eu
# what Docker leaves by default, named one after another
others='DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE'
options=''
for name in $others; do options="$options --cap-drop $name"; done
# shellcheck disable=SC2086 # several words
docker run --name prepare $options -v fichiers:/data busybox chown 1000 /data
# shellcheck disable=SC2086
docker run -d --name site-minimal $options --cap-drop CHOWN --security-opt no-new-privileges -p 8082:8080 site-securise
