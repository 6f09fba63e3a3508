set -eu
printf "node_modules\n" >app/.dockerignore
echo secret >app/password
rm -f app/draft
