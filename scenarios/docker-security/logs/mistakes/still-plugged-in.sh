#!/bin/sh
set -eu
rm /root/boutique/sauvegarde.sql
