#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v1 .
docker run -d -p 3000:3000 marees:v1
