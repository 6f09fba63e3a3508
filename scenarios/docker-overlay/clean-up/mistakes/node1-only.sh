#!/bin/sh
set -eu
docker rm -f alice client
# in the wrong terminal: node1 knows no such containers
docker rm -f bob site || true
on-node 2 docker swarm leave
docker swarm leave --force
