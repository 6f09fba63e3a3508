#!/bin/sh
set -eu
cd /root/livraison
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY telecharger.sh .
RUN echo 'bibliotheque 3.2' > /bibliotheque.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
docker build --secret id=jeton,src=jeton.txt -t livraison:2 .
docker run -d --name appli -v /root/livraison/mot-de-passe.txt:/run/secrets/mot-de-passe:ro livraison:2
