#!/bin/sh
set -eu
docker network create lab
docker network inspect lab
