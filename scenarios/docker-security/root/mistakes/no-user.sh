#!/bin/sh
set -eu
docker run -dit --name modeste ubuntu bash
