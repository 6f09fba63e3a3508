#!/bin/sh
set -eu
# taken for the command: there is no such program
docker run -dit --name modeste ubuntu --user 1000:1000 bash || true
