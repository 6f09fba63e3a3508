import type { WebSocket } from 'ws';

/** A laptop that was closed is noticed within two of these; proxies close what is silent for a minute. */
const PING_EVERY_MS = 20_000;

/** Ends a websocket whose other side went away without a word: its shell would wait for it for ever. */
export function keepAlive(socket: WebSocket, everyMs = PING_EVERY_MS): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, everyMs).unref();
  socket.on('pong', () => (answered = true));
  socket.once('close', () => {
    clearInterval(timer);
  });
}
