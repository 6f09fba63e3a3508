#!/bin/sh
set -eu
# user 0 is root, whatever its group
docker run -dit --name modeste --user 0:1000 ubuntu bash
