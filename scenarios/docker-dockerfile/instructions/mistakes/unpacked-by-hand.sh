#!/bin/sh
set -eu
cd /root/phare
cat > Dockerfile <<'FILE'
FROM busybox
ARG VERSION=dev
LABEL com.example.version=$VERSION
ENV SALUT="Bonne mer"
COPY feux.tar.gz /feux/
COPY annonce.sh /
RUN mkdir -p /carnet
VOLUME /carnet
ENTRYPOINT ["/annonce.sh"]
CMD ["Nividic"]
FILE
docker build --no-cache --build-arg VERSION=2.0 -t phare:2.0 .
docker tag phare:2.0 phare:stable
docker run -d --name phare phare:2.0 Creach
docker exec phare tar -xzf /feux/feux.tar.gz -C /feux
