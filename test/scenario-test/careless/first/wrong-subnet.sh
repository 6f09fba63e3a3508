#!/bin/sh
set -eu
docker network create --subnet=10.99.0.0/24 lab
