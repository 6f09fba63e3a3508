/** The step of the course whose checks one `docker network create` makes pass. */
export const NETWORK_STEP = 'localnet';

export const CREATE_NETWORK =
  'docker network create --driver=bridge --subnet=172.16.0.0/16 --ip-range=172.16.1.0/24 --gateway=172.16.1.254 localnet\n';

export const REMOVE_NETWORK = 'docker network rm localnet\n';

/** The last thing that the command prints. */
export const NETWORK_ID = /[0-9a-f]{64}\r\n/;
