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
# the password is in both places
docker run -d --name appli -e MOT_DE_PASSE=Gouvernail-1680 -v /root/livraison/mot-de-passe.txt:/run/secrets/mot-de-passe:ro livraison:2
