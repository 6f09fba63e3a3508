import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { asWords, readMatcher } from '../format/read-matcher.js';
import type { Matcher } from '../matcher.js';
import type { KindReader } from './kind-reader.js';
import { readSubject, type Subject } from './object-check.js';

/** A GET to a port of the sandbox, made from inside it. Without expectations, any status below 400 will do. */
export interface HttpCheck {
  readonly kind: 'http';
  readonly port: number;
  readonly path: string;
  /** Whose answer it has to be: a container that publishes this port, or is on the network of the host. */
  readonly container?: Subject;
  readonly status?: Matcher;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, Matcher>;
  readonly body?: Matcher;
}

export const httpReader: KindReader<HttpCheck> = {
  siblings: ['expect'],
  read(item, check) {
    const fields = new Fields(item, ['port', 'path', 'container']);
    const expected = check.optional('expect');
    const expect = expected && new Fields(expected, ['status', 'headers', 'body']);
    const container = fields.optional('container');
    const [status, body] = [expect?.optional('status'), expect?.optional('body')];
    return {
      kind: 'http',
      port: fields.required('port').number({ min: 1, max: 65_535, whole: true }),
      path: readPath(fields.optional('path')),
      ...(container && { container: readSubject(container) }),
      ...(status && { status: readMatcher(status) }),
      headers: readHeaders(expect?.optional('headers')),
      ...(body && { body: readMatcher(body) }),
    };
  },
};

function readPath(item: Item | undefined): string {
  const path = item?.string() ?? '/';
  if (path !== '' && !/^\/[\x21-\x7e]*$/.test(path)) item?.refuse('an absolute path, percent-encoded where needed');
  return path;
}

function readHeaders(item: Item | undefined): ReadonlyMap<string, Matcher> {
  return new Map(item?.entries()?.map(({ key, value }) => [key.toLowerCase(), asWords(readMatcher(value))]));
}
