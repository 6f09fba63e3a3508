import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestProtected } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AddressPolicy, mayReach, mustBeReceiver } from './address-policy.js';
import { DeliveryFailure } from './delivery-failure.js';
import { sign, SIGNATURE_HEADER } from './signature.js';

/** A receiver notes what it is told and works on it later. */
const PATIENCE_MS = 10_000;

export interface Letter {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}

/**
 * Posts to a receiver. Throws `DeliveryFailure`, also for a redirect: it could lead anywhere. What the receiver says is
 * not read.
 */
export async function send({ url, secret, body }: Letter, policy: AddressPolicy, stop: AbortSignal): Promise<void> {
  const address = reach(() => mustBeReceiver(url, policy));
  const status = await new Promise<number>((resolve, reject) => {
    const call = (address.protocol === 'https:' ? requestProtected : requestPlain)(address, {
      method: 'POST',
      agent: false, // a connection that was kept would have been looked at once only
      lookup: onlyWhere((found) => mayReach(found, policy)),
      signal: AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Radoub',
        [SIGNATURE_HEADER]: sign(secret, body, new Date()),
      },
    });
    call.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      call.destroy();
    });
    call.on('error', (error) => {
      reject(DeliveryFailure.from(error));
    });
    call.end(body);
  });
  if (status < 200 || status > 299) throw new DeliveryFailure(`the receiver answered ${status}`);
}

/** Resolves for the connection itself: between an earlier look and the connection a name could change its address. */
function onlyWhere(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, '');
        return;
      }
      const [first] = found;
      if (!first || !found.every(({ address }) => isAllowed(address))) {
        callback(new DeliveryFailure('its address is not one that may be reached'), '');
        return;
      }
      if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function reach(read: () => URL): URL {
  try {
    return read();
  } catch (error) {
    throw DeliveryFailure.from(error as Error); // the operator may have changed what is allowed
  }
}
