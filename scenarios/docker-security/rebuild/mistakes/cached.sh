#!/bin/sh
set -eu
docker build -t myimage:mytag /root/meteo
docker rm -f meteo
docker run -d --name meteo myimage:mytag
