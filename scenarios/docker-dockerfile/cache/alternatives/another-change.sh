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
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
COPY . .
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v4 .
echo 'h1 { color: teal; }' > public/style.css
docker build -t marees:v4b .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v4b
