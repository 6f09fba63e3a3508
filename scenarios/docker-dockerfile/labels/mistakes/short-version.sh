#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
# Image marees: the tide times of the harbour.
FROM node:lts
WORKDIR /app
# The photos hardly ever change: first.
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data \
 && tar -xf /tmp/photos.tar -C public/photos \
 && rm /tmp/photos.tar
# What the dependencies need, and nothing else, so that the cache is used.
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
# The source changes most: last.
COPY . .
LABEL vendor="ACME Incorporated" \
      com.example.version="1.0" \
      com.example.release-date="2025-02-12"
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v5 .
