#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v1 -f ./Dockerfile "$PWD"
docker run -d --name marees -p 127.0.0.1:3000:3000 "$(docker images -q marees:v1)"
