import { once } from 'node:events';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { finished } from 'node:stream';

/** Linux's O_PATH, which Node does not name: a handle on the file itself, without opening what it leads to. */
const O_PATH = 0o10000000;

/**
 * Connects to a socket in a folder that the learner may write to. They may replace it by a link to any socket of the host,
 * so it is opened as what it is, never followed. Throws where there is no socket; whether anybody listens there shows later.
 */
export function connectWithoutFollowing(path: string): Socket {
  const handle = openSync(path, O_PATH | constants.O_NOFOLLOW);
  try {
    if (!fstatSync(handle).isSocket()) throw new Error(`${path} is not a socket.`);
    const socket = connect({ path: `/proc/self/fd/${handle}` });
    finished(socket, () => {
      closeSync(handle);
    });
    return socket;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** The same, once it is connected; undefined where nobody listens. */
export async function connectIfListening(path: string): Promise<Socket | undefined> {
  try {
    const socket = connectWithoutFollowing(path);
    await once(socket, 'connect');
    return socket;
  } catch {
    return undefined;
  }
}
