docker network create done
