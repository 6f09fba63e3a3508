#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY telecharger.sh .
RUN --mount=type=bind,source=jeton.txt,target=/jeton sh telecharger.sh "$(cat /jeton)" > /bibliotheque.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
docker build -t livraison:2 .
docker run -d --name appli -v /root/livraison/mot-de-passe.txt:/run/secrets/mot-de-passe:ro livraison:2
