#!/bin/sh
set -eu
cd /root/carnet
cat > Dockerfile <<'FILE'
# First stage: node makes the pages.
FROM node:lts AS build
WORKDIR /carnet
COPY build.mjs ./
COPY pages pages
RUN node build.mjs

# Second stage: a small web server shows them.
FROM busybox
LABEL vendor="ACME Incorporated" \
      com.example.version="1.0.0"
COPY --from=build /carnet/site /site
EXPOSE 8080
# No port below 1024, so no need of root.
USER 1000
HEALTHCHECK --interval=1s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
CMD ["httpd", "-f", "-p", "8080", "-h", "/site"]
FILE
docker build -t carnet:1 .
docker run -d -u 0 --name carnet -p 8090:8080 carnet:1
