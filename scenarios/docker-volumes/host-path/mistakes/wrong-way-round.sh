#!/bin/sh
set -eu
docker run --name docker-vol-hote -v /srv/test:/var/tmp/test -dit ubuntu bash
docker exec docker-vol-hote sh -c 'echo "depuis le conteneur" > /var/tmp/test/conteneur.txt'
docker run --name docker-vol-lecture -v /var/tmp/test:/srv/test:ro -dit ubuntu bash
