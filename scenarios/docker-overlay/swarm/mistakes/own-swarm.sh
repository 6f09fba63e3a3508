#!/bin/sh
set -eu
docker swarm init --advertise-addr 192.168.99.1
on-node 2 docker swarm init
