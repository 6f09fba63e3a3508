set -eu
docker swarm init --advertise-addr 192.168.99.1
on-node 2 docker swarm join --token "$(docker swarm join-token -q worker)" 192.168.99.1:2377
docker network create --driver overlay --attachable commun
docker run -dit --name alice --network commun busybox
on-node 2 docker run -dit --name bob --network commun busybox
