#!/bin/sh
set -eu
! docker image inspect myimage:avant > /dev/null 2>&1 || exit 0
mkdir -p /root/meteo /root/depot

# A small package repository, so that nothing needs the internet.
echo 'meteo 1.0' > /root/depot/paquet.txt
docker container inspect depot > /dev/null 2>&1 ||
  docker run -d --name depot -v /root/depot:/usr/share/nginx/html:ro -p 8090:80 nginx
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' bridge)
until curl -fso /dev/null http://localhost:8090/paquet.txt; do sleep 0.1; done

cat > /root/meteo/Dockerfile <<DOCKERFILE
FROM busybox
RUN wget -q -O /paquet.txt http://$gateway:8090/paquet.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
# The second name stays on the old image, and tells it from a new one.
docker build -t myimage:mytag -t myimage:avant /root/meteo
docker run -d --name meteo myimage:mytag
echo 'meteo 1.1' > /root/depot/paquet.txt
