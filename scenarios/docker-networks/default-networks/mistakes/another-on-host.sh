#!/bin/sh
set -eu
docker network ls
docker network inspect bridge
docker run -dit --name ubuntu0 ubuntu bash
docker run -dit --name solo --network=none busybox
docker run -d --name web-host --network=host busybox httpd -f -p 80 -h /etc
