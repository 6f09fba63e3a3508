#!/bin/sh
set -eu
docker network inspect bridge
