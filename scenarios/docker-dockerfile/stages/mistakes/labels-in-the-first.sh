#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
# First stage: the tools, and what they make.
FROM node:lts AS build
LABEL com.example.version="1.0.0" com.example.release-date="2025-02-12"
WORKDIR /app
COPY fetch-photos.mjs ./
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data \
 && tar -xf /tmp/photos.tar -C public/photos \
 && rm /tmp/photos.tar
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
# Second stage: what runs, and nothing else.
FROM node:lts
LABEL vendor="ACME Incorporated"
WORKDIR /app
RUN mkdir data && chown 1000 data
COPY --from=build /app/public/photos public/photos
COPY --from=build /app/node_modules node_modules
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
