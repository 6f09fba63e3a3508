#!/bin/sh
set -eu
cd /root/site
sed -i 's/listen 80;/listen 8080;/' nginx.conf
# both layouts: of Debian's nginx and of the official image
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
COPY nginx.conf /etc/nginx/nginx.conf
COPY index.html /usr/share/nginx/html/index.html
RUN mkdir -p /var/cache/nginx /var/lib/nginx && chown -R 1001:1001 /var/cache/nginx /var/lib/nginx /run
USER 1001:1001
DOCKERFILE
docker image build --tag site-securise:latest .
docker run --detach --name site --publish 8080:8080 site-securise
