#!/bin/sh
set -eu
[ ! -e /root/carnet ] || exit 0
mkdir -p /root/.carnet/pages
cd /root/.carnet
echo 'Le brise-glace est en cale seche depuis lundi.' > pages/lundi.txt
echo 'Carenage fini, peinture demain.' > pages/mardi.txt
echo 'PASSWORD=ancre-de-misericorde' > .env
cat > build.mjs <<'FILE'
// Makes one page of HTML of each text, and an index of them all.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

mkdirSync('site', { recursive: true });
const names = readdirSync('pages').map((file) => file.replace('.txt', ''));
for (const name of names) writeFileSync(`site/${name}.html`, `<p>${readFileSync(`pages/${name}.txt`, 'utf8')}</p>\n`);
const links = names.map((name) => `<li><a href="${name}.html">${name}</a></li>`).join('\n');
writeFileSync('site/index.html', `<meta charset="utf-8">\n<h1>Carnet de bord</h1>\n<ul>\n${links}\n</ul>\n`);
FILE
cat > serve.mjs <<'FILE'
// Shows the folder site on port 8080.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

createServer((request, response) => {
  const path = request.url === '/' ? '/index.html' : normalize(request.url);
  const file = createReadStream(join('site', path));
  file.on('error', () => response.writeHead(404).end('not found\n'));
  file.pipe(response);
}).listen(8080);
FILE
cat > Dockerfile <<'FILE'
FROM node
COPY --from=ubuntu / /ubuntu
COPY . /carnet
WORKDIR /carnet
RUN node build.mjs
RUN chmod -R a+r site
CMD node serve.mjs || echo "serve.mjs has ended"
FILE
mv /root/.carnet /root/carnet
