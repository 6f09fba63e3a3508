#!/bin/sh
set -eu
docker pause visiteur-3
mv /root/boutique/sauvegarde.sql /root/
