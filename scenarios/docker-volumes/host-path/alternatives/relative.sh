#!/bin/sh
set -eu
mkdir -p /var/tmp/test
cd /var/tmp
cat > compose.yaml <<'YAML'
services:
  writer: { image: ubuntu, container_name: docker-vol-hote, tty: true, volumes: ["./test:/srv/test"] }
YAML
docker compose up -d
docker compose exec -T writer sh -c 'echo coucou > /srv/test/conteneur.txt'
# takes over the folders of the other container
docker run --name docker-vol-lecture --volumes-from docker-vol-hote:ro -dit busybox
