#!/bin/sh
set -eu
docker network create -d overlay --attachable commun
docker network connect commun alice
on-node 2 docker network connect commun bob
