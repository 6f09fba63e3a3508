#!/bin/sh
set -eu
docker exec boutique rm /usr/share/nginx/html/sauvegarde.sql
docker stop -t 1 "$(docker ps -qf name=visiteur-3)"
