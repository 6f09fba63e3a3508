mkdir -p /home/scrapbook/tutorial
hostname > /tmp/old-background
