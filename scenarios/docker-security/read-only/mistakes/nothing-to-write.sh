#!/bin/sh
set -eu
docker run -d --name site-fige --read-only -p 8081:8080 site-securise
docker wait site-fige
