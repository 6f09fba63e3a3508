#!/bin/sh
set -eu
docker run -d --name site-fige --tmpfs /tmp -p 8081:8080 site-securise
