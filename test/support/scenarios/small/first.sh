docker network create first
