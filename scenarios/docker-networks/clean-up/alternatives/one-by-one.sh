#!/bin/sh
set -eu
docker rm -f "$(docker ps -aqf name=nginx_service_1)" "$(docker ps -aqf name=nginx_service_2)"
docker stop -t 0 ubuntu1 ubuntu2 ubuntu3 box1 box2
docker network rm localnet test-1 test-2 test-3 web_my_bridge_network
