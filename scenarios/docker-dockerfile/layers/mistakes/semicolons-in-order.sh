#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
COPY . /app
WORKDIR /app
RUN node fetch-photos.mjs /tmp/photos.tar; \
    mkdir -p public/photos data; \
    tar -xf /tmp/photos.tar -C public/photos; \
    rm /tmp/photos.tar; \
    node install.mjs
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v3 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v3
