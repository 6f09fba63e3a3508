#!/bin/sh
set -eu
# The version goes up with the title, so that the installation is made anew, too.
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
sed -i 's/Marées/Grandes marées/' server.mjs
sed -i 's/1.0.0/1.0.1/' package.json
docker build -t marees:v4b .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v4b
# the build that is checked afterwards takes long: no time to wait for node then
curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-all-errors http://localhost:3000
