#!/bin/sh
set -eu
docker run -dit -u www-data --name modeste ubuntu
