#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
LABEL vendor="ACME Incorporated" \
      com.example.version="1.0.0" \
      com.example.release-date="2025-02-12"
WORKDIR /app
RUN --mount=type=bind,source=package-lock.json,target=package-lock.json \
    --mount=type=bind,source=vendor,target=vendor \
    --mount=type=bind,source=install.mjs,target=install.mjs \
    --mount=type=bind,source=fetch-photos.mjs,target=fetch-photos.mjs \
    node install.mjs && mkdir -p public/photos data && chown 1000 data \
 && node fetch-photos.mjs /tmp/photos.tar && tar -xf /tmp/photos.tar -C public/photos && rm /tmp/photos.tar
COPY public public
COPY package.json server.mjs ./
EXPOSE 3000
USER 1000
HEALTHCHECK --interval=1s CMD ["node", "-e", "fetch('http://localhost:3000').then((answer) => process.exit(answer.ok ? 0 : 1))"]
CMD ["node", "server.mjs"]
FILE
docker build -t marees:v8 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v8
