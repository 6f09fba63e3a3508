#!/bin/sh
set -eu
docker run --network=localnet --name ubuntu1 -dit ubuntu bash
docker run --network=localnet --name ubuntu2 -dit ubuntu bash
docker run --network=localnet --name ubuntu3 -dit ubuntu bash
