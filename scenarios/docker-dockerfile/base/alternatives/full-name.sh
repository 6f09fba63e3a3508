#!/bin/sh
set -eu
cd /root
sed -i -e 's,^FROM .*,from docker.io/library/node:lts,' -e '/^COPY --from/d' app/Dockerfile
docker image build --tag marees:v2 app
