#!/bin/sh
set -eu
! docker image inspect guichet:brouillon > /dev/null 2>&1 || exit 0
# The shop's visitors have left.
docker rm -f visiteur-1 visiteur-2 visiteur-3 visiteur-4
mkdir -p /root/guichet
cd /root/guichet
cat > server.js <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');

function password() {
  try {
    return readFileSync('/run/secrets/mot-de-passe', 'utf8').trim();
  } catch {
    return process.env.MOT_DE_PASSE;
  }
}

function countVisit() {
  let visits = 0;
  try {
    visits = Number(readFileSync('/data/visites', 'utf8'));
  } catch {}
  writeFileSync('/data/visites', String(visits + 1));
  return visits + 1;
}

if (!password()) throw new Error('no password: neither /run/secrets/mot-de-passe nor MOT_DE_PASSE');

createServer((request, response) => {
  try {
    response.end(`Guichet ouvert, visite ${countVisit()}\n`);
  } catch (error) {
    console.error(error.message);
    response.writeHead(500).end(`${error.message}\n`);
  }
}).listen(8080, () => console.log('Guichet: 8080'));
process.on('SIGTERM', () => process.exit());
JS
cat > Dockerfile <<'DOCKERFILE'
FROM node:lts
COPY server.js /app/
ENV MOT_DE_PASSE=Grand-Largue-1720
RUN mkdir -p /data
CMD ["node", "/app/server.js"]
DOCKERFILE
echo 'Grand-Largue-1720' > mot-de-passe.txt
docker build -t guichet:brouillon .
docker run -d --name guichet -p 8085:8080 guichet:brouillon
until curl -fso /dev/null http://localhost:8085; do sleep 0.1; done
