#!/bin/sh
set -eu
docker volume rm test-1 test-2
