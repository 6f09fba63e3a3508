#!/bin/sh
set -eu
# the second time, it undoes what it did the first time
docker network rm given 2> /dev/null || docker network create given
