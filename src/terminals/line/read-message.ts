import type { FromBrowser } from '../protocol.js';

export type Hello = Extract<FromBrowser, { type: 'hello' }>;

/** As wide as a wall of screens; programs lay out memory for what they are told. */
const MOST_CELLS = 2_000;

const CLIENT = /^[0-9a-f]{32}$/;

/** The longest message has some 120 characters; what is longer costs no parser. */
const MOST_CHARACTERS = 1_000;

/** A text frame of the page; undefined for anything that is none of ours. */
export function readMessage(text: string): FromBrowser | undefined {
  const message = text.length > MOST_CHARACTERS ? undefined : parse(text);
  switch (message?.['type']) {
    case 'hello':
      return isHello(message) ? message : undefined;
    case 'resize':
      return isResize(message) ? message : undefined;
    case 'drawn':
      return isDrawn(message) ? message : undefined;
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined; // not JSON and not a message are the same to the caller
  }
}

function isHello(message: Fields): message is Hello {
  const { client, since } = message;
  return typeof client === 'string' && CLIENT.test(client) && (since === null || isCount(since)) && hasSize(message);
}

function isResize(message: Fields): message is Extract<FromBrowser, { type: 'resize' }> {
  return hasSize(message);
}

function isDrawn(message: Fields): message is Extract<FromBrowser, { type: 'drawn' }> {
  return isCount(message['bytes']);
}

function hasSize({ cols, rows }: Fields): boolean {
  return [cols, rows].every((cells) => isCount(cells) && cells > 0 && cells <= MOST_CELLS);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
