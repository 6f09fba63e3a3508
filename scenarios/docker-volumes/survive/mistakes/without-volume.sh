#!/bin/sh
set -eu
docker rm -f ctnvol1
docker run --name ctnvol1 -dit ubuntu bash
