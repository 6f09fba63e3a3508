#!/bin/sh
set -eu
cd /root/app
sed -i -e 's/^FROM .*/FROM node:latest/' -e '/^COPY --from/d' Dockerfile
docker build -t marees:v2 .
