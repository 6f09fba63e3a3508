#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox AS download
COPY telecharger.sh .
RUN --mount=type=secret,id=jeton sh telecharger.sh "$(cat /run/secrets/jeton)" > /bibliotheque.txt
FROM busybox
COPY --from=download /bibliotheque.txt /
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
JETON=$(cat jeton.txt) docker build --secret id=jeton,env=JETON --tag livraison:2 .
docker run -d --name appli \
  --mount type=bind,source=/root/livraison/mot-de-passe.txt,target=/run/secrets/mot-de-passe,readonly livraison:2
