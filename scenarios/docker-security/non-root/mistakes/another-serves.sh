#!/bin/sh
set -eu
cd /root/site
cat > nginx.conf <<'CONF'
pid /tmp/nginx.pid;

events {}

http {
  include /etc/nginx/mime.types;
  client_body_temp_path /tmp/client_temp;
  proxy_temp_path       /tmp/proxy_temp;
  fastcgi_temp_path     /tmp/fastcgi_temp;
  uwsgi_temp_path       /tmp/uwsgi_temp;
  scgi_temp_path        /tmp/scgi_temp;

  server {
    listen 8080;
    root /usr/share/nginx/html;
  }
}
CONF
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
RUN useradd --system mynginxuser
COPY nginx.conf /etc/nginx/nginx.conf
COPY index.html /usr/share/nginx/html/
USER mynginxuser
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
DOCKERFILE
docker build -t site-securise .
docker run -d --name site -p 8088:8080 site-securise
docker run -d --name autre -p 8080:80 -v /root/site/index.html:/usr/share/nginx/html/index.html nginx
