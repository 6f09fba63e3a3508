#!/bin/sh
set -eu
cd /root/site
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
# nginx may not write its cache, and ends
docker run -d --name site -p 8080:8080 site-securise
docker wait site
