set -eu
mkdir -p shop
echo OTHER=8090 >shop/.env
cat >shop/compose.yaml <<'EOF'
services:
  web:
    image: nginx
    ports: ['${PORT}:80']
    mem_limit: 64m
  cache:
    image: busybox
    mem_limit: 32m
EOF
