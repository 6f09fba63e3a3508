#!/bin/sh
set -eu
rm /root/boutique/sauvegarde.sql
docker rename visiteur-3 suspect
