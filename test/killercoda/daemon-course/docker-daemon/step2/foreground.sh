echo "typed for step two"
