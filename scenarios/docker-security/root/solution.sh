#!/bin/sh
set -eu
docker run -dit --name modeste --user 1000:1000 ubuntu bash
docker exec modeste id
