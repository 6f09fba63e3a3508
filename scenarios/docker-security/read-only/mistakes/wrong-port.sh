#!/bin/sh
set -eu
docker run -d --name site-fige --read-only --tmpfs /tmp -p 8081:80 site-securise
