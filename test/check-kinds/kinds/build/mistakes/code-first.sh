set -eu
mkdir -p site/data
echo '{}' >site/package.json
echo 'serve()' >site/server.js
head -c 5000000 /dev/urandom >site/data/large
echo data >site/.dockerignore
cat >site/Dockerfile <<'EOF'
FROM busybox
WORKDIR /app
COPY . .
RUN echo install && cat package.json >/installed
USER 1000
EOF
