docker network create only
