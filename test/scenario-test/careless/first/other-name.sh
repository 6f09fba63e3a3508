#!/bin/sh
set -eu
docker network create laboratory
