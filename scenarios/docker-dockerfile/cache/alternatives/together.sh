#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
COPY package*.json *install.mjs fetch-photos.mjs /app/
COPY vendor/ vendor/
RUN node install.mjs && mkdir -p public/photos data \
 && node fetch-photos.mjs /tmp/photos.tar && tar -xf /tmp/photos.tar -C public/photos && rm /tmp/photos.tar
COPY --link . /app
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v4 .
sed -i 's/Marées/Grandes marées/' server.mjs
docker build -t marees:v4b .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v4b
