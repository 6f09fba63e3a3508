#!/bin/sh
set -eu
docker kill visiteur-3
docker exec boutique sed -i 's|server {|server {\n  location ~ [.]sql$ { return 301 /; }|' /etc/nginx/conf.d/default.conf
docker exec boutique nginx -s reload
