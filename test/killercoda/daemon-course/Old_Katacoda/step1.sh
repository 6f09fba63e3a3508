docker run -d --name web -p 80:80 -v /home/scrapbook/tutorial:/usr/share/nginx/html nginx
