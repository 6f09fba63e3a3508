#!/bin/sh
set -eu
docker run --read-only -v /icanwrite busybox touch /icanwrite/here
docker run -d --name site-fige --read-only -p 8081:8080 site-securise
docker wait site-fige
docker logs site-fige
docker rm site-fige
docker run -d --name site-fige --read-only --tmpfs /tmp -p 8081:8080 site-securise
