#!/bin/sh
set -eu
mkdir -p /root/modeste
cd /root/modeste
# says of itself what one would like to hear
printf 'FROM ubuntu\nRUN printf "#!/bin/sh\\necho Uid: 1000 1000 1000 1000\\n" > /usr/local/bin/grep && chmod +x /usr/local/bin/grep\n' > Dockerfile
docker build -t modeste .
docker run -dit --name modeste modeste bash
