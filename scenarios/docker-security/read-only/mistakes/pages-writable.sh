#!/bin/sh
set -eu
docker run -d --name site-fige --read-only --tmpfs /tmp -v pages:/usr/share/nginx/html -p 8081:8080 site-securise
