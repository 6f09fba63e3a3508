#!/bin/sh
set -eu
cd /root/guichet
docker rm -f guichet
cat > Dockerfile <<'DOCKERFILE'
FROM node:lts
COPY server.js /app/
RUN mkdir -p /data && chown 1000:1000 /data
ENV MOT_DE_PASSE=Grand-Largue-1720
USER 1000:1000
CMD ["node", "/app/server.js"]
DOCKERFILE
docker build -t guichet .
docker run -d --name guichet -p 8085:8080 --read-only -v visites:/data \
  --cap-drop ALL --security-opt no-new-privileges --memory 128m --pids-limit 100 -e MOT_DE_PASSE= \
  -v /root/guichet/mot-de-passe.txt:/run/secrets/mot-de-passe:ro guichet
