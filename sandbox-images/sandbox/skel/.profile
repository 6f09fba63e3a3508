[ -z "${BASH_VERSION:-}" ] || . ~/.bashrc
