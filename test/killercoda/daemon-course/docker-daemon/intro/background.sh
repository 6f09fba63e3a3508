#!/bin/bash
set -x # goes to the log
docker run --name prepared busybox echo made in the background
cat >/root/from-background.txt </root/app/conf/app.conf
echo prepared
touch /tmp/finished
