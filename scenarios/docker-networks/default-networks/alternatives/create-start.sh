#!/bin/sh
set -eu
docker create -it ubuntu bash | xargs docker start
docker create -it --net none ubuntu bash | xargs docker start
docker create --net host nginx | xargs docker start
