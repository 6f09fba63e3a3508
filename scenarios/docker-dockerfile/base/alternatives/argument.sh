#!/bin/sh
set -eu
cd /root/app
# shellcheck disable=SC2016 # the variable is that of the Dockerfile
sed -i -e 's/^FROM .*/ARG VERSION=lts\nFROM node:${VERSION}/' -e '/^COPY --from/d' Dockerfile
docker build -t marees:v2 .
