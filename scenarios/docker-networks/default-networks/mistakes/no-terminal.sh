#!/bin/sh
set -eu
# bash without a terminal ends at once
docker run -d --name ubuntu0 ubuntu bash
docker run -dit --name solo --network=none busybox
docker run -d --name web-host --network=host nginx
docker wait ubuntu0
