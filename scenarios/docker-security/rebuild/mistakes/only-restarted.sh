#!/bin/sh
set -eu
docker build --no-cache -t myimage:mytag /root/meteo
docker restart -t 0 meteo
