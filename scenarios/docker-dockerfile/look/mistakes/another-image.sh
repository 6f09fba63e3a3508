#!/bin/sh
set -eu
cd /root/app
docker build -t marees:v1 .
docker tag marees:v1 mareesv1
# what runs is what was built before the file changed
docker run -d --name marees -p 3000:3000 mareesv1
echo '// a change' >> server.mjs
docker build -t marees:v1 .
