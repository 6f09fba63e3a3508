set -eu
mkdir -p app
cat >app/Dockerfile <<'EOF'
FROM node:lts
WORKDIR /app
COPY . .
RUN npm ci
USER node
EOF
