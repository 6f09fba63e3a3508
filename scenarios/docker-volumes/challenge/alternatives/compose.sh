#!/bin/sh
set -eu
docker volume create factures
cp -a "$(dirname "$(grep -l F-2024-017 /var/lib/docker/volumes/*/_data/factures.csv)")/." /var/lib/docker/volumes/factures/_data/
mkdir -p /root/compta /root/backup
cat > /root/compta/compose.yaml <<'YAML'
services:
  saisie:
    image: ubuntu
    container_name: saisie
    tty: true
    volumes: ["factures:/factures"]
  vitrine:
    image: nginx
    container_name: vitrine
    ports: ["8083:80"]
    volumes:
      - { type: volume, source: factures, target: /usr/share/nginx/html, read_only: true }
volumes:
  factures: { external: true }
YAML
cd /root/compta
docker compose up -d
docker compose exec -T saisie tar -cz -C /factures factures.csv > /root/backup/factures.tar.gz
docker volume ls -qf dangling=true -f label=com.docker.volume.anonymous | xargs docker volume rm
