#!/bin/sh
set -eu
docker run --name docker-vol-hote -v /var/tmp/test/:/srv/test/ -dit ubuntu bash
echo 'depuis la machine' > /var/tmp/test/hote.txt
docker exec docker-vol-hote cat /srv/test/hote.txt
docker exec docker-vol-hote sh -c 'echo "depuis le conteneur" > /srv/test/conteneur.txt'
docker run --name docker-vol-lecture -v /var/tmp/test/:/srv/test/:ro -dit ubuntu bash
# refused: read-only
docker exec docker-vol-lecture touch /srv/test/essai || true
