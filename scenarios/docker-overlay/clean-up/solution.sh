#!/bin/sh
set -eu
docker rm -f alice client
on-node 2 docker rm -f bob site
# the swarm takes a moment to learn that their containers are gone
for network in commun prive; do
  until docker network rm "$network"; do sleep 0.5; done
done
on-node 2 docker swarm leave
docker swarm leave --force
