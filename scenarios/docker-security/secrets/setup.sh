#!/bin/sh
set -eu
! docker image inspect livraison:1 > /dev/null 2>&1 || exit 0
mkdir -p /root/livraison
cd /root/livraison

# Stands for a private registry: gives its library to whoever has the token, of which it knows a sum only.
registry() {
  cat <<SCRIPT
# telecharger.sh JETON
[ "\$(printf %s "\$1" | md5sum | cut -c 1-32)" = $(printf %s "$1" | md5sum | cut -c 1-32) ] || { echo 'jeton refuse / token refused' >&2; exit 1; }
echo 'bibliotheque 3.2'
SCRIPT
}
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY telecharger.sh .
ARG JETON
RUN sh telecharger.sh "$JETON" > /bibliotheque.txt
CMD ["tail", "-f", "/dev/null"]
DOCKERFILE
registry jt-4821-corsaire > telecharger.sh
docker build --build-arg JETON=jt-4821-corsaire -t livraison:1 .
registry jt-9375-fregate > telecharger.sh
printf 'jt-9375-fregate' > jeton.txt
echo 'Gouvernail-1680' > mot-de-passe.txt
