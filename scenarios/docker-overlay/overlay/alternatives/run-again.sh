#!/bin/sh
set -eu
docker network create --driver overlay --attachable --subnet 10.20.0.0/24 --gateway 10.20.0.254 commun
on-node 2 docker rm -f bob
on-node 2 docker run -dit --network commun --name bob busybox
docker rm -f alice
docker run -dit --network commun --ip 10.20.0.50 --name alice busybox
