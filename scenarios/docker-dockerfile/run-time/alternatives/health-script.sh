#!/bin/sh
set -eu
cd /root/app
cat > health.mjs <<'MJS'
import { get } from 'node:http';
get('http://127.0.0.1:3000/', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1));
MJS
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
# The photos hardly ever change: first.
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data && tar -xf /tmp/photos.tar -C public/photos && rm /tmp/photos.tar
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
# The source changes most: last.
COPY --chown=4711:4711 . .
RUN mkdir -p data && chown -R 4711:4711 data
USER 4711:4711
HEALTHCHECK --interval=1s --start-period=1s CMD node health.mjs || exit 1
CMD ["/usr/bin/env", "node", "--max-old-space-size=128", "server.mjs"]
FILE
docker build -t marees:v7 .
docker rm -f marees
docker run --detach --name marees --publish 3000:3000 --cap-drop ALL marees:v7
