#!/bin/sh
set -eu
docker cp /root/depot/paquet.txt meteo:/paquet.txt
