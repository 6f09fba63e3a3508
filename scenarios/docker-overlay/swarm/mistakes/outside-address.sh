#!/bin/sh
set -eu
# the address of eth0: node2 gets in, but later the overlay network carries nothing
outside=$(ip -4 -o addr show eth0 | awk '{ sub("/.*", "", $4); print $4 }')
docker swarm init --advertise-addr "$outside"
on-node 2 docker swarm join --token "$(docker swarm join-token -q worker)" "$outside:2377"
