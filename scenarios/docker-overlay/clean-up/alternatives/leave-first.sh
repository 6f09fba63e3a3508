#!/bin/sh
set -eu
on-node 2 docker swarm leave
docker swarm leave --force
docker rm -f client alice
on-node 2 docker rm -f site bob
docker network prune -f
on-node 2 docker network prune -f
