#!/bin/sh
set -eu
# takes the stopped container and the anonymous volumes, none with a name
docker system prune -f --volumes
