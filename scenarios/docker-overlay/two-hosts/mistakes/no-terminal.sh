#!/bin/sh
set -eu
docker run -d --name alice busybox
docker wait alice
on-node 2 docker run -dit --name bob busybox
