#!/bin/sh
set -eu
docker rm -f meteo
cat > /root/meteo/compose.yaml <<'YAML'
services:
  meteo: { build: ., image: "myimage:mytag", container_name: meteo }
YAML
docker compose --project-directory /root/meteo build --no-cache
docker compose --project-directory /root/meteo up -d
