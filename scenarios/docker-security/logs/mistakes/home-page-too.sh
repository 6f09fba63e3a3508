#!/bin/sh
set -eu
docker stop -t 1 visiteur-3
# the pages go with the file, and nginx refuses to list the empty folder
rm /root/boutique/*
