#!/bin/sh
set -eu
cd /root/app
cat > .dockerignore <<'FILE'
./.git/
**/*.env*
*.tar
.dockerignore
FILE
docker build -t marees:v6 .
docker rm -f marees
docker run -d --name marees -p 3000:3000 marees:v6
