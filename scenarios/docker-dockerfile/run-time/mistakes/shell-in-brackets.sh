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
      com.example.version="1.0.0" \
      com.example.release-date="2025-02-12"
EXPOSE 3000
# Rights of nobody in particular: an intruder would have no more.
RUN chown 1000 data
USER 1000
HEALTHCHECK --interval=1s CMD ["node", "-e", "fetch('http://localhost:3000').then((answer) => process.exit(answer.ok ? 0 : 1))"]
CMD ["sh", "-ec", "node server.mjs; true"]
FILE
docker build -t marees:v7 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v7
