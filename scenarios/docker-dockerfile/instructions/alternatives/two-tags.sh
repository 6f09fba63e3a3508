#!/bin/sh
set -eu
cd /root/phare
cat > Dockerfile <<'FILE'
FROM alpine
ENV SALUT=Bonne\ mer
WORKDIR /feux
ADD feux.tar.gz .
COPY --chmod=755 annonce.sh /usr/local/bin/annonce
VOLUME ["/carnet"]
ENTRYPOINT ["annonce"]
CMD ["Nividic"]
ARG VERSION
LABEL com.example.version="${VERSION}"
FILE
docker image build --build-arg=VERSION=2.0 --tag phare:2.0 --tag phare:stable .
docker run --detach --name phare phare:stable Creach
