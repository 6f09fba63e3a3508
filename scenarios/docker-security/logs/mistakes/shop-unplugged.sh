#!/bin/sh
set -eu
docker logs --tail 30 boutique
docker network inspect boutique
docker network disconnect boutique visiteur-3
rm /root/boutique/sauvegarde.sql
# so that nobody gets at it, and then only half mended
docker network disconnect boutique boutique
docker network connect bridge boutique
