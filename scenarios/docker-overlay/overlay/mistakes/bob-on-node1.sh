#!/bin/sh
set -eu
docker network create -d overlay --attachable --subnet 10.20.0.0/24 commun
docker network connect commun alice
# in the wrong terminal: a second bob, on node1
docker run -dit --name bob --network commun busybox
