#!/bin/sh
set -eu
docker stop -t 0 visiteur-3
mv /root/boutique/sauvegarde.sql /root/boutique/.ancienne-sauvegarde.sql
