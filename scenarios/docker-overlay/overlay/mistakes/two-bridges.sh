#!/bin/sh
set -eu
# the same name and addresses on both hosts do not make one network
docker network create --subnet 10.20.0.0/24 commun
on-node 2 docker network create --subnet 10.20.0.0/24 commun
docker network connect commun alice
on-node 2 docker network connect commun bob
