#!/bin/sh
set -eu
on-node 2 docker network create -d macvlan --subnet 192.168.99.0/24 -o macvlan_mode=bridge --ip-range 192.168.99.128/27 --gateway 192.168.99.1 -o parent=eth0 fil
on-node 2 docker create --name dave -it busybox
on-node 2 docker network connect --ip 192.168.99.130 fil dave
on-node 2 docker network disconnect bridge dave
on-node 2 docker start dave
docker network create -d macvlan --subnet 192.168.99.0/24 --ip-range 192.168.99.64/27 --gateway 192.168.99.1 -o parent=lan0 fil
docker run -dit --name carol busybox
docker network connect fil carol
