#!/bin/sh
set -eu
[ ! -e /root/app ] || exit 0
# The tag that a registry would have, too, and that nobody is to use.
docker tag node:lts node:latest

mkdir -p /root/.app/public /root/.app/vendor
cd /root/.app

cat > Dockerfile <<'FILE'
FROM node
COPY --from=ubuntu / /ubuntu
COPY . /app
WORKDIR /app
RUN node fetch-photos.mjs /tmp/photos.tar
RUN mkdir -p public/photos data && tar -xf /tmp/photos.tar -C public/photos
RUN rm /tmp/photos.tar
RUN node install.mjs
EXPOSE 3000
CMD node server.mjs || echo "server.mjs has ended"
FILE

cat > server.mjs <<'FILE'
import { appendFileSync, createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { highTides } from 'tides';

const TITLE = 'Marées';

appendFileSync('data/journal.txt', `started ${new Date().toISOString()}\n`);

const server = createServer((request, response) => {
  if (request.url === '/') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<link rel="stylesheet" href="/style.css">
<h1>${TITLE}</h1>
<p>Brest : ${highTides(new Date()).join(', ')}</p>
<img src="/photos/quai.jpg" alt="">
`);
    return;
  }
  const file = createReadStream(join('public', normalize(request.url)));
  file.on('error', () => response.writeHead(404).end('not found\n'));
  file.pipe(response);
});

server.listen(3000, () => console.log('listening on 3000'));
process.on('SIGTERM', () => {
  console.log('SIGTERM: closing the door properly');
  process.exit(0);
});
FILE

cat > install.mjs <<'FILE'
// A very small `npm ci`: installs exactly what package-lock.json names, from the folder vendor.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
rmSync('node_modules', { recursive: true, force: true });
for (const [folder, { resolved, integrity, os }] of Object.entries(packages)) {
  if (folder === '' || (os && !os.includes(process.platform))) continue;
  const archive = resolved.replace('file:', '');
  const found = 'sha512-' + createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== integrity) throw new Error(`${archive} is not the one that package-lock.json names`);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  console.log(`installed ${folder}`);
}
FILE

cat > fetch-photos.mjs <<'FILE'
// Stands for a download: writes an archive of 10 MB of photos to the path given.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';

const folder = mkdtempSync('/tmp/photos-');
const names = ['quai.jpg', 'cale.jpg'];
for (const name of names) writeFileSync(`${folder}/${name}`, randomBytes(5_000_000));
execFileSync('tar', ['-cf', process.argv[2], '-C', folder, ...names]);
rmSync(folder, { recursive: true });
FILE

echo 'h1 { color: navy; }' > public/style.css

mkdir package
cat > package/package.json <<'FILE'
{ "name": "tides", "version": "1.0.0", "type": "module", "main": "index.js" }
FILE
cat > package/index.js <<'FILE'
/** High tides come every 12 h 25 min. */
export function highTides(day) {
  const first = (day.getDate() * 50) % 745;
  return [first, first + 745].map((minutes) => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`);
}
FILE
tar -czf vendor/tides-1.0.0.tgz package
head -c 6000000 /dev/urandom > package/tides.dll
tar -czf vendor/tides-windows-1.0.0.tgz package
rm -r package

checksum() { printf 'sha512-'; openssl dgst -sha512 -binary "$1" | base64 -w 0; }
cat > package.json <<'FILE'
{
  "name": "marees",
  "version": "1.0.0",
  "type": "module",
  "dependencies": { "tides": "file:vendor/tides-1.0.0.tgz" },
  "optionalDependencies": { "tides-windows": "file:vendor/tides-windows-1.0.0.tgz" }
}
FILE
cat > package-lock.json <<FILE
{
  "name": "marees",
  "lockfileVersion": 3,
  "packages": {
    "": { "name": "marees", "version": "1.0.0" },
    "node_modules/tides": {
      "resolved": "file:vendor/tides-1.0.0.tgz",
      "integrity": "$(checksum vendor/tides-1.0.0.tgz)"
    },
    "node_modules/tides-windows": {
      "resolved": "file:vendor/tides-windows-1.0.0.tgz",
      "integrity": "$(checksum vendor/tides-windows-1.0.0.tgz)",
      "os": ["win32"]
    }
  }
}
FILE

# What has no business in an image: a repository with a video in its past, a secret, a backup.
git init -q -b main
git config user.name Radoub && git config user.email radoub@example.org
head -c 10000000 /dev/urandom > video.mp4
git add ./*.mjs public video.mp4 && git commit -qm 'First version'
git rm -q video.mp4 && git commit -qm 'Remove the video'
echo 'PASSWORD=corne-de-brume' > .env
head -c 8000000 /dev/urandom > backup.tar
mv /root/.app /root/app
