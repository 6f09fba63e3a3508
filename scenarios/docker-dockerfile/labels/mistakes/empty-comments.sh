#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
#
FROM node:lts
WORKDIR /app
#
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data \
 && tar -xf /tmp/photos.tar -C public/photos \
 && rm /tmp/photos.tar
#
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
#
COPY . .
LABEL vendor="ACME Incorporated" \
      com.example.version="1.0.0" \
      com.example.release-date="2025-02-12"
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v5 .
