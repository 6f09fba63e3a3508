#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v1 .
# EXPOSE says which port, and opens nothing
docker run -d --name marees marees:v1
