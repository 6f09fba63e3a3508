#!/bin/sh
set -eu
cd /root/guichet
docker rm -f guichet
cat > Dockerfile <<'DOCKERFILE'
FROM node:lts
COPY server.js /app/
RUN mkdir -p /data && chown 1000:1000 /data
USER 1000:1000
CMD ["node", "/app/server.js"]
DOCKERFILE
docker build -t guichet .
mkdir -p /srv/visites && chown 1000 /srv/visites
docker run -d --name guichet -p 8085:8080 --read-only -v /srv/visites:/data \
  --cap-drop ALL --security-opt no-new-privileges --memory 128m --pids-limit 100 \
  -v /root/guichet/mot-de-passe.txt:/run/secrets/mot-de-passe:ro guichet
