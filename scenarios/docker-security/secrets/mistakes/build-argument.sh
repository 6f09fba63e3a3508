#!/bin/sh
set -eu
cd /root/livraison
docker build --build-arg JETON="$(cat jeton.txt)" -t livraison:2 .
docker run -d --name appli -v /root/livraison/mot-de-passe.txt:/run/secrets/mot-de-passe:ro livraison:2
