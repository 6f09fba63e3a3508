[ "$(docker inspect -f "{{.State.Running}}" web)" = true ] && curl -sf http://[[HOST_IP]]/ && echo "done"
