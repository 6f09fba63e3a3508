#!/bin/sh
set -eu
docker run -dit --name ubuntu0 ubuntu bash
docker run -dit --name solo --network=none busybox
docker run -d --name web-host -p 80:80 nginx
