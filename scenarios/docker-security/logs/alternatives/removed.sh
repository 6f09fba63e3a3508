#!/bin/sh
set -eu
chmod 600 /root/boutique/sauvegarde.sql
docker rm -f visiteur-3
