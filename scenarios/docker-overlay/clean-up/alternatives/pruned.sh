#!/bin/sh
set -eu
docker stop -t 0 alice client
docker container prune -f
on-node 2 docker stop -t 0 bob site
on-node 2 docker container prune -f
docker network prune -f
docker swarm leave --force
on-node 2 docker swarm leave --force
