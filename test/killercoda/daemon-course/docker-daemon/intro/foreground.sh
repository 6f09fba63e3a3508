#!/bin/bash
echo "Preparing the lab!"
while [ ! -f /tmp/finished ]; do
	sleep 0.2
done
cd /root/app || echo "there is no app"
greet "$(cat conf/app.conf)"
exit 0
