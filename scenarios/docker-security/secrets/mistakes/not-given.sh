#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY telecharger.sh .
RUN --mount=type=secret,id=jeton sh telecharger.sh "$(cat /run/secrets/jeton)" > /bibliotheque.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
# refused: nobody gave the secret
docker build -t livraison:2 . || true
