#!/bin/sh
set -eu
# only the volume is read-only
docker run -d --name site-fige -v pages:/usr/share/nginx/html:ro -p 8081:8080 site-securise
