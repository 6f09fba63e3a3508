#!/bin/sh
set -eu
docker volume prune -f
