#!/bin/sh
set -eu
docker network disconnect boutique visiteur-3
