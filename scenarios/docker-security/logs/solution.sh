#!/bin/sh
set -eu
docker logs --tail 30 boutique
docker network inspect boutique
docker network disconnect boutique visiteur-3
rm /root/boutique/sauvegarde.sql
