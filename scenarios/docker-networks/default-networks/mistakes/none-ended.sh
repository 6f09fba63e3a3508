#!/bin/sh
set -eu
docker run -dit --name ubuntu0 ubuntu bash
docker run --rm --network=none busybox ip addr
docker run -d --name web-host --network=host nginx
