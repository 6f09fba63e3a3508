#!/bin/sh
set -eu
docker run -dit --name alice busybox
docker run -dit --name bob busybox
