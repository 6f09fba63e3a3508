#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY telecharger.sh .
RUN --mount=type=secret,id=jeton sh telecharger.sh "$(cat /run/secrets/jeton)" > /bibliotheque.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
docker build --secret id=jeton,src=jeton.txt -t livraison:2 .
# one slip in the path, and Docker makes a folder
docker run -d --name appli -v /root/livraison/mot_de_passe.txt:/run/secrets/mot-de-passe:ro livraison:2
