set -eu
mkdir -p app
cat >app/Dockerfile <<'EOF'
FROM node:lts
WORKDIR /app
COPY package.json ./
RUN npm ci
COPY . .
USER node
EOF
