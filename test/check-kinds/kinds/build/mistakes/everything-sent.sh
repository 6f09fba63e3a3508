set -eu
mkdir -p site/data
echo '{}' >site/package.json
echo 'serve()' >site/server.js
head -c 5000000 /dev/urandom >site/data/large
cat >site/Dockerfile <<'EOF'
FROM busybox
WORKDIR /app
COPY package.json ./
RUN echo install && cat package.json >/installed
COPY . .
USER 1000
EOF
