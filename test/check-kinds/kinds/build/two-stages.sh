set -eu
mkdir -p site/data
echo '{}' >site/package.json
echo 'serve()' >site/server.js
head -c 5000000 /dev/urandom >site/data/large
echo data >site/.dockerignore
cat >site/Dockerfile <<'EOF'
# What is installed stays behind.
FROM busybox AS build
WORKDIR /app
COPY package.json ./
RUN --mount=type=cache,target=/cache \
  echo install && cat package.json >/installed

FROM busybox
COPY --from=build /installed /installed
COPY . .
USER 1000
EOF
