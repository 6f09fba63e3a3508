#!/bin/sh
set -eu
docker run --name prepare --cap-drop ALL --cap-add CHOWN -v fichiers:/data busybox chown 1000 /data
docker run -d --name site-minimal --privileged --security-opt no-new-privileges -p 8082:8080 site-securise
