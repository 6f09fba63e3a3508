#!/bin/sh
set -eu
docker network create -d macvlan --subnet 192.168.99.0/24 --ip-range 192.168.99.64/27 --gateway 192.168.99.1 -o parent=lan0 fil
docker run -dit --name carol --network fil busybox
on-node 2 docker network create -d macvlan --subnet 192.168.99.0/24 --gateway 192.168.99.1 -o parent=eth0 fil
on-node 2 docker run -dit --name dave --network fil --ip 192.168.99.130 busybox
