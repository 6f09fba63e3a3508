import { posix } from 'node:path';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { failed } from '../finding.js';
import { aFileAt } from '../say/files.js';
import { aReadableCompose, servicesIn } from '../say/compose.js';
import type { Kind } from './kind.js';
import { judge } from './wishes.js';

/** A Compose file in the learner's machine, as Compose resolves it. */
export const composeKind: Kind<CheckOf<'compose'>> = {
  about: 'state',
  // What it names lies beside it: .env, files of variables, other Compose files.
  places: ({ path }) => [{ path: posix.dirname(path), deep: true }],
  async evaluate({ path, wishes, about }, { compose }) {
    const result = await compose.resolve(path);
    if (!('problem' in result)) return judge(result.data, wishes, about, (): Text => servicesIn(result.data));
    return failed(result.problem === 'unread' ? aFileAt(path) : aReadableCompose(path), result.found);
  },
};
