#!/bin/sh
set -eu
rm /root/boutique/sauvegarde.sql
# restarted, it is on the network again
docker restart -t 0 visiteur-3
