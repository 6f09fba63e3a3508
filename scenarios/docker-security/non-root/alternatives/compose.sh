#!/bin/sh
set -eu
cd /root/site
sed -i 's#/run/nginx.pid#/tmp/nginx.pid#; s/listen 80;/listen 8080;/' nginx.conf
sed -i 's#^http {#&\n  client_body_temp_path /tmp/a; proxy_temp_path /tmp/b; fastcgi_temp_path /tmp/c; uwsgi_temp_path /tmp/d; scgi_temp_path /tmp/e;#' nginx.conf
cat > Dockerfile <<'DOCKERFILE'
FROM nginx:latest
RUN groupadd --system web && useradd --system --gid web mynginxuser
COPY --chown=mynginxuser nginx.conf /etc/nginx/
COPY . /usr/share/nginx/html/
USER mynginxuser
DOCKERFILE
cat > compose.yaml <<'YAML'
services:
  site: { build: ., image: site-securise, container_name: site, ports: ["8080:8080"] }
YAML
docker compose up -d --build
