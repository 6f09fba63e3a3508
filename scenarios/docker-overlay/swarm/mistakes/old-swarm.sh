#!/bin/sh
set -eu
docker swarm init --advertise-addr 192.168.99.1
on-node 2 docker swarm join --token "$(docker swarm join-token -q worker)" 192.168.99.1:2377
# begun again on node1 alone: node2 still believes itself in the swarm that was
docker swarm leave --force
docker swarm init --advertise-addr 192.168.99.1
