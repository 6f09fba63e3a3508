#!/bin/sh
set -eu
# without a slash in front, test is the name of a volume
docker run --name docker-vol-hote -v test:/srv/test -dit ubuntu bash
docker exec docker-vol-hote sh -c 'echo "depuis le conteneur" > /srv/test/conteneur.txt'
docker run --name docker-vol-lecture -v /var/tmp/test:/srv/test:ro -dit ubuntu bash
