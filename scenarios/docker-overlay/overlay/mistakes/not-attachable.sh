#!/bin/sh
set -eu
docker network create -d overlay --subnet 10.20.0.0/24 commun
docker network connect commun alice || true
on-node 2 docker network connect commun bob || true
