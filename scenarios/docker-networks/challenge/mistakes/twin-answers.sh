#!/bin/sh
set -eu
docker network create front
docker network create --internal --subnet=172.16.50.0/24 back
docker run -d --name web --network=front nginx
docker run -d --name jumeau -p 8083:80 nginx
docker run -dit --name api --network=front busybox
docker network connect back api
docker run -dit --name db --network=back --ip 172.16.50.10 --network-alias mysql busybox
