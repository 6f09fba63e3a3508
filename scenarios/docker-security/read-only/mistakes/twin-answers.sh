#!/bin/sh
set -eu
docker run -d --name site-fige --read-only --tmpfs /tmp site-securise
docker run -d --name jumeau -p 8081:8080 site-securise
