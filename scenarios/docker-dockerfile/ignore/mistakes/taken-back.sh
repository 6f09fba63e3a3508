#!/bin/sh
set -eu
cd /root/app
cat > .dockerignore <<'FILE'
.git
.env
backup.tar
# the application complains without it
!.env
FILE
docker build -t marees:v6 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v6
