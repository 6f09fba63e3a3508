#!/bin/sh
set -eu
docker network rm given
