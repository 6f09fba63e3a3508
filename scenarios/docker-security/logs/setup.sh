#!/bin/sh
set -eu
! docker container inspect visiteur-1 > /dev/null 2>&1 || exit 0
mkdir -p /root/boutique /opt/visiteurs
cd /root/boutique
for page in index produits contact; do
  echo "<h1>Boutique : $page</h1>" > "$page.html"
done
echo "INSERT INTO clients VALUES (1, 'Anne Bonny', 'anne@example.org');" > sauvegarde.sql

# What a visitor does, lap after lap: the first one fast, so that there is something to read at once.
visitor() {
  cat <<SCRIPT
trap 'exit 0' TERM
pause=0
while :; do
  for path in $*; do
    wget -q -U 'Mozilla/5.0' -O /dev/null "http://boutique\$path" 2> /dev/null || true
    sleep \$pause
  done
  pause=3
done
SCRIPT
}
visitor / /produits.html /favicon.ico /contact.html > /opt/visiteurs/1
visitor /produits.html / /produits.html > /opt/visiteurs/2
visitor / /admin/ /.env /wp-login.php /.git/config /sauvegarde.sql /phpmyadmin/ /config.php.bak > /opt/visiteurs/3
visitor / /favicon.ico /contact.html > /opt/visiteurs/4

docker network inspect boutique > /dev/null 2>&1 || docker network create boutique
docker container inspect boutique > /dev/null 2>&1 ||
  docker run -d --name boutique --network boutique -p 8084:80 -v /root/boutique:/usr/share/nginx/html nginx
until curl -fso /dev/null http://localhost:8084; do sleep 0.1; done
for number in 4 2 3 1; do
  docker run -d --name "visiteur-$number" --network boutique -v "/opt/visiteurs/$number:/visite:ro" busybox sh /visite
done
