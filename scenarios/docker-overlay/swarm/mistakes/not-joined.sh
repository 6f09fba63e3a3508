#!/bin/sh
set -eu
docker swarm init --advertise-addr 192.168.99.1
# in the wrong terminal: node1 is in its swarm already
docker swarm join --token "$(docker swarm join-token -q worker)" 192.168.99.1:2377 || true
