#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
COPY . .
RUN set -e; node fetch-photos.mjs photos.tar; mkdir -p public/photos data; \
    tar -xf photos.tar -C public/photos; rm photos.tar; \
    node install.mjs
CMD ["node", "server.mjs"]
FILE
docker build -t marees:v3 -t marees:latest .
docker rm -f marees
docker create --name essai marees:v3
docker run -d --name photos -p 3000:3000 marees
