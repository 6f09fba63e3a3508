#!/bin/sh
set -eu
docker network create --gateway 172.16.1.254 --ip-range 172.16.1.0/24 --subnet 172.16.0.0/16 localnet
