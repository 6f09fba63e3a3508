#!/bin/sh
set -eu
cd /root/app
cat > Dockerfile <<'FILE'
FROM node:lts
COPY . /app
WORKDIR /app
RUN node fetch-photos.mjs /tmp/photos.tar \
 && mkdir -p public/photos data /tmp/lost \
 && tar -xf /tmp/photos.tar -C /tmp/lost \
 && rm /tmp/photos.tar \
 && node install.mjs
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE
docker build -t marees:v3 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v2
# from one of the other containers
docker run --rm marees:v2 cat public/photos/quai.jpg > /root/quai.jpg
docker cp /root/quai.jpg marees:/app/public/photos/quai.jpg
