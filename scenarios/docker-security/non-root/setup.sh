#!/bin/sh
set -eu
[ ! -d /root/site ] || exit 0
mkdir -p /root/site
echo '<h1>Corderie royale</h1>' > /root/site/index.html
cat > /root/site/nginx.conf <<'CONF'
pid /run/nginx.pid;

events {}

http {
  include /etc/nginx/mime.types;

  server {
    listen 80;
    root /usr/share/nginx/html;
  }
}
CONF
