#!/bin/sh
set -eu
docker network rm nothing-of-that-name
