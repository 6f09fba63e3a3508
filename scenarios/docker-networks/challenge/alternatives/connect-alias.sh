#!/bin/sh
set -eu
docker network create -d bridge front
docker network create -d bridge --internal --subnet 172.16.50.0/24 back
docker create --name db -it busybox
docker network connect --ip 172.16.50.10 --alias mysql back db
docker network disconnect bridge db
docker start db
docker run -dit --name api --network back busybox
docker network connect front api
docker run -d --name web --network front -p 8083:80 nginx
