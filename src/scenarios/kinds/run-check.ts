import { Fields } from '../format/fields.js';
import { readMatcher } from '../format/read-matcher.js';
import type { KindReader } from './kind-reader.js';
import type { Matcher } from '../matcher.js';
import { readSubject, type Subject } from './object-check.js';

/** A command run in a container, or as root in the sandbox. Without expectations, it must exit with 0. */
export interface RunCheck {
  readonly kind: 'run';
  /** Of several selected containers, the first. */
  readonly container?: Subject;
  readonly command: readonly string[];
  readonly exit?: Matcher;
  readonly output?: Matcher;
}

export const runReader: KindReader<RunCheck> = {
  siblings: ['expect'],
  read(item, check) {
    const fields = new Fields(item, ['container', 'command']);
    const container = fields.optional('container');
    const expected = check.optional('expect');
    const expect = expected && new Fields(expected, ['exit', 'output']);
    const [exit, output] = [expect?.optional('exit'), expect?.optional('output')];
    return {
      kind: 'run',
      ...(container && { container: readSubject(container) }),
      command: fields
        .required('command')
        .list()
        .map((each) => each.word()),
      ...(exit && { exit: readMatcher(exit) }),
      ...(output && { output: readMatcher(output) }),
    };
  },
};
