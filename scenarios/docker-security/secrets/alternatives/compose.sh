#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
WORKDIR /tmp
RUN --mount=type=bind,target=. --mount=type=secret,id=jeton,target=/jeton sh telecharger.sh "$(cat /jeton)" > /bibliotheque.txt
CMD ["sleep", "3600"]
DOCKERFILE
cat > compose.yaml <<'YAML'
services:
  appli:
    build: { context: ., secrets: [jeton] }
    image: livraison:2
    container_name: appli
    secrets: [mot-de-passe]
secrets:
  jeton: { file: ./jeton.txt }
  mot-de-passe: { file: ./mot-de-passe.txt }
YAML
docker compose up -d --build
