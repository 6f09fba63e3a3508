#!/bin/sh
set -eu
docker stop -t 0 ctnvol1
docker start ctnvol1
