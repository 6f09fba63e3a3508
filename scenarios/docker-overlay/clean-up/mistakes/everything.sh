#!/bin/sh
set -eu
docker ps -aq | xargs docker rm -f
on-node 2 sh -c 'docker ps -aq | xargs docker rm -f'
on-node 2 docker swarm leave
docker swarm leave --force
