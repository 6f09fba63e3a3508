#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v1 .
docker run -d --name marees marees:v1
# the port is that of a second container
docker run -d --name jumeau -p 3000:3000 marees:v1
