#!/bin/sh
set -eu
docker rename "$(docker run --network=localnet -dit ubuntu bash)" ubuntu1
docker rename "$(docker run --network=localnet -dit ubuntu bash)" ubuntu2
docker rename "$(docker run --network=localnet --ip 172.16.1.20 -dit ubuntu bash)" ubuntu3
