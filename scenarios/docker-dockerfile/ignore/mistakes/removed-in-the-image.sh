#!/bin/sh
set -eu
cd /root/app
cat > .dockerignore <<'FILE'
.git
backup.tar
FILE
sed -i 's/^EXPOSE/RUN rm .env\nEXPOSE/' Dockerfile
docker build -t marees:v6 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v6
