#!/bin/sh
set -eu
cd /root/guichet
sed -i '/^ENV/d' Dockerfile
docker build -t guichet:2 .
docker rm -f guichet
docker volume create visites
chown 1500 "$(docker volume inspect -f '{{.Mountpoint}}' visites)"
# an empty volume would take the owner of the image's folder
touch "$(docker volume inspect -f '{{.Mountpoint}}' visites)/.keep"
docker run --detach --name guichet --user 1500 --publish 127.0.0.1:8085:8080 --read-only \
  --mount source=visites,target=/data --mount type=tmpfs,dst=/tmp --cap-drop=all --security-opt no-new-privileges:true -m 100m --pids-limit=20 \
  --mount type=bind,src=/root/guichet/mot-de-passe.txt,dst=/run/secrets/mot-de-passe,ro guichet:2
