#!/bin/sh
set -eu
docker image build --tag marees:v1 /root/app
docker create --name marees --publish 3000:3000 marees:v1
docker start marees
