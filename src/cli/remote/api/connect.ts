import { type AccessOptions, readAccess } from './access.js';
import { ApiClient } from './api-client.js';
import { RadoubApi } from './radoub-api.js';

/** The server that the options name. Throws `MisuseError` where there is no token. */
export function connect(options: AccessOptions): RadoubApi {
  return new RadoubApi(new ApiClient(readAccess(options, process.env)));
}
