#!/bin/sh
set -eu
docker network create lab
