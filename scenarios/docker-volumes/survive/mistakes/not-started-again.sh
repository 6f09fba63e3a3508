#!/bin/sh
set -eu
docker rm -f ctnvol1
