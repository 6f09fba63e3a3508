#!/bin/sh
set -eu
# without any right: refused
docker run --name prepare --cap-drop ALL -v fichiers:/data busybox chown 1000 /data || true
docker rm prepare
docker run --name prepare --cap-drop ALL --cap-add CHOWN -v fichiers:/data busybox chown 1000 /data
docker run -d --name site-minimal --cap-drop ALL --security-opt no-new-privileges -p 8082:8080 --user 1000 \
  -v /root/site/index.html:/www/index.html:ro busybox httpd -f -p 8080 -h /www
