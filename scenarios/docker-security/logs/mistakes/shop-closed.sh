#!/bin/sh
set -eu
rm /root/boutique/sauvegarde.sql
docker stop -t 0 visiteur-3
docker network disconnect boutique boutique
