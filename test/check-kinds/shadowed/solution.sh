set -eu
echo hello >hello.txt
echo 'services: { web: { image: busybox } }' >compose.yaml
busybox httpd -p 8080 -h /root
