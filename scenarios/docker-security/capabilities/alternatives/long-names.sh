#!/bin/sh
set -eu
docker run --name prepare --cap-drop=all --cap-add=cap_chown -v fichiers:/data alpine chown -R 1000:1000 /data
docker run -d --name site-minimal --read-only --tmpfs /tmp --cap-drop=ALL \
  --security-opt=no-new-privileges:true -p 8082:8080 site-securise
