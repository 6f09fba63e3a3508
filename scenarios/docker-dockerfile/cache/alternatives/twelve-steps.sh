#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data \
 && tar -xf /tmp/photos.tar -C public/photos \
 && rm /tmp/photos.tar
COPY package.json ./
COPY package-lock.json ./
COPY install.mjs ./
COPY vendor/tides-1.0.0.tgz vendor/
COPY vendor/tides-windows-1.0.0.tgz vendor/
RUN <<SCRIPT
  set -e
  node install.mjs
SCRIPT
RUN node --version
COPY . .
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v4 .
sed -i "s/Marées/Horaires/" server.mjs
docker build -t marees:v4b .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v4b
