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
FROM alpine
LABEL vendor=ACME\ Incorporated
LABEL com.example.version=1.0.0
COPY --from=build /carnet/site /site
EXPOSE 8080
# No port below 1024, so no need of root.
USER nobody
HEALTHCHECK --interval=2s --timeout=2s CMD wget -q -O- http://localhost:8080/ | grep -q Carnet
ENTRYPOINT ["busybox", "httpd"]
CMD ["-f", "-p", "8080", "-h", "/site"]
FILE
docker build -t carnet:1 .
docker run -d --name carnet -p 8090:8080 carnet:1
