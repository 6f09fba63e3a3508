#!/bin/sh
set -eu
cd /root/app
sed -i 's/^FROM .*/FROM node:lts/' Dockerfile
docker build -t marees:v2 .
