#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
WORKDIR /app
RUN mkdir data
COPY package.json package-lock.json install.mjs ./
COPY vendor vendor
RUN node install.mjs
COPY . .
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v4 .
sed -i 's/Marées/Grandes marées/' server.mjs
docker build -t marees:v4b .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v4b
