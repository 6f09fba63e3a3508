#!/bin/sh
set -eu
docker pause visiteur-3
docker exec boutique sed -i 's|server {|server {\n  location ~ [.]sql$ { deny all; }|' /etc/nginx/conf.d/default.conf
docker exec boutique nginx -s reload
