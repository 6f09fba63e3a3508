#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v6 .
printf '.git\n.env\nbackup.tar\n' > .dockerignore
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v6
