#!/bin/sh
set -eu
docker network create -d overlay --attachable --subnet 10.20.0.0/24 commun
on-node 2 docker network connect commun bob
