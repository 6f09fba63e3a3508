import { BadRequestException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { isWithin, type JsonLimits } from './json-shape.js';
import { MalformedJsonError, TooComplexError } from './request.errors.js';

/** Twice what the class form has; 400 sessions of a class, which is the longest list; what nests deepest has two levels. */
const MOST: JsonLimits = { fields: 50, values: 500, levels: 10 };

/** The longest query has four parts; what another server sends back with a log-in has a few more. */
const MOST_QUERY_PARTS = 20;

/** Bytes of a body. A character that a client escapes (`\ud83d\udea2`, as Python's json does) takes twelve. */
const USUALLY = reader(8 * 1024); // two passwords of 200 characters
const LONGER = [
  { path: /^\/api\/sessions\//i, read: reader(16 * 1024) }, // a message of 1,000 characters
  { path: /^\/api\/(classes|webhooks)(\/|$)/i, read: reader(32 * 1024) }, // the same to 400 sessions; an address of 2,000
];

/**
 * Reads bodies, and refuses before anything looks into them what is larger or more complex than a route could want:
 * validation costs much more for each field than the one who sends it.
 */
export function readInput(app: NestExpressApplication): void {
  app.use(checkAddress);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { read } = LONGER.find(({ path }) => path.test(request.path)) ?? { read: USUALLY };
    read(request, response, next);
  });
  app.use(parseBody);
}

/** No client of ours compresses, and what is compressed has no size until it is unpacked. */
function reader(limit: number): RequestHandler {
  return raw({ type: 'application/json', limit, inflate: false });
}

/** Those who serve pages each have a word of their own for an address that is none. */
function checkAddress(request: Request, _response: Response, next: NextFunction): void {
  if (!isEncoded(request.path)) throw new BadRequestException();
  const [, query = ''] = request.url.split('?', 2);
  if (query.split('&', MOST_QUERY_PARTS + 1).length > MOST_QUERY_PARTS) throw new TooComplexError('query');
  next();
}

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function parseBody(request: Request, _response: Response, next: NextFunction): void {
  if (Buffer.isBuffer(request.body)) request.body = parse(request.body);
  next();
}

/** An object or a list; nothing at all is an empty object. */
function parse(body: Buffer): object {
  if (body.length === 0) return {};
  if (!isWithin(body, MOST)) throw new TooComplexError('body');
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null) throw new MalformedJsonError();
  return value;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)); // which skips a byte order mark
  } catch {
    throw new MalformedJsonError();
  }
}
