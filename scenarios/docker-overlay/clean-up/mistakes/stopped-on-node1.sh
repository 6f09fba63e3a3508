#!/bin/sh
set -eu
docker stop -t 0 alice client
on-node 2 docker rm -f bob site
on-node 2 docker swarm leave
docker swarm leave --force
