#!/bin/sh
set -eu
docker network create --driver=bridge --subnet=172.16.1.0/24 --ip-range=172.16.1.0/24 --gateway=172.16.1.254 localnet
