#!/bin/sh
set -eu
cd /root/phare
cat > Dockerfile <<'FILE'
FROM busybox
COPY feux.tar.gz annonce.sh /
RUN mkdir /feux /carnet && tar -xzf /feux.tar.gz -C /feux
VOLUME /carnet
ENV SALUT="Bonne mer"
ENTRYPOINT ["sh", "/annonce.sh"]
CMD ["Nividic"]
ARG VERSION=dev
LABEL com.example.version="$VERSION"
FILE
docker build --no-cache --build-arg VERSION=2.0 -t phare:2.0 .
docker tag phare:2.0 phare:stable
docker run -d --name phare phare:2.0 Creach
