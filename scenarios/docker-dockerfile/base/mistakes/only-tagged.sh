#!/bin/sh
set -eu
cd /root/app
sed -i -e 's/^FROM .*/FROM node:lts/' -e '/^COPY --from/d' Dockerfile
docker tag node:lts marees:v2
