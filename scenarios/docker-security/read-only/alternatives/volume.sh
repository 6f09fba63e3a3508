#!/bin/sh
set -eu
docker run -d --name site-fige --read-only -v /tmp -p 8081:8080 site-securise
