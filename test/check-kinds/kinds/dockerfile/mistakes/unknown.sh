set -eu
mkdir -p app
cat >app/Dockerfile <<'EOF'
FROM node:lts
COPY . .
RNU npm ci
USER node
EOF
