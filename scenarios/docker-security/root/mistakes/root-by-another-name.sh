#!/bin/sh
set -eu
mkdir -p /root/modeste
cd /root/modeste
printf 'FROM ubuntu\nRUN useradd --non-unique --uid 0 marin\nUSER marin\n' > Dockerfile
docker build -t modeste .
docker run -dit --name modeste modeste bash
