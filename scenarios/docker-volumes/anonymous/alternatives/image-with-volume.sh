#!/bin/sh
set -eu
# as the images of databases do
printf 'FROM ubuntu\nVOLUME /srv/test\n' | docker build -t with-volume -
docker run --name docker-vol-anonyme -dit with-volume bash
docker rm "$(docker create with-volume)"
docker rm --volumes "$(docker create with-volume)"
