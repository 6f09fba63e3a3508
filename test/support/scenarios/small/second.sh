docker network create second
