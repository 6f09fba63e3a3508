#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
  # The photos hardly ever change: first.
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 # An archive that stays in a layer weighs for ever.
 && mkdir -p public/photos data && tar -xf /tmp/photos.tar -C public/photos && rm /tmp/photos.tar
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
#The source changes most: last.
COPY . .
CMD ["node", "server.mjs"]
FILE
docker build -t marees:v5 --label vendor='ACME Incorporated' --label com.example.version=1.0.0 \
  --label com.example.release-date="$(date +%F)" .
