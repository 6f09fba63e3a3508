docker network create none-such
