#!/bin/sh
set -eu
docker run --network=localnet --name ubuntu1 -dit ubuntu bash
docker run --network=localnet --name ubuntu2 -dit ubuntu bash
docker run --network=localnet --ip 172.16.1.20 --name ubuntu3 -dit ubuntu bash
docker network inspect localnet
