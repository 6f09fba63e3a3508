#!/bin/sh
set -eu
docker rm -f alice client
on-node 2 docker rm -f bob site
on-node 2 docker swarm leave
# refused: node1 is the last manager
docker swarm leave || true
