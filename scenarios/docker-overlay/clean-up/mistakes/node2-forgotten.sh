#!/bin/sh
set -eu
docker rm -f alice client
on-node 2 docker rm -f bob site
docker swarm leave --force
