#!/bin/sh
set -eu
rm /root/boutique/sauvegarde.sql
docker stop -t 0 visiteur-1 visiteur-2 visiteur-3 visiteur-4
