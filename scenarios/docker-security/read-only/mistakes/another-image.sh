#!/bin/sh
set -eu
docker run -d --name site-fige --read-only --tmpfs /var/cache/nginx --tmpfs /run -v /root/site:/usr/share/nginx/html:ro -p 8081:80 nginx
