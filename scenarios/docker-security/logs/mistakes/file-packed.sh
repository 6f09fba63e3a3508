#!/bin/sh
set -eu
docker logs --tail 30 boutique
docker network inspect boutique
docker network disconnect boutique visiteur-3
gzip /root/boutique/sauvegarde.sql
