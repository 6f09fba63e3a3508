import type { CheckOf } from '../../scenarios/check.js';
import { readContext, UnbuildableError } from '../builds/sources.js';
import { failed } from '../finding.js';
import { names, same } from '../say/show.js';
import type { Kind } from './kind.js';
import { judge } from './wishes.js';

/** The files of a folder that a build would get. */
export const contextKind: Kind<CheckOf<'context'>> = {
  about: 'state',
  places: ({ path, dockerfile }) => [
    { path, deep: true },
    { path: `${dockerfile}.dockerignore`, deep: false },
  ],
  async evaluate({ path, dockerfile, wishes, about }, { files }) {
    try {
      const entries = await readContext({ context: path, dockerfile }, files);
      const sent = entries.filter(({ type }) => type !== 'folder').map((entry) => entry.path);
      return await judge({ files: sent }, wishes, about, () => same(names(sent)));
    } catch (error) {
      if (error instanceof UnbuildableError) return failed(error.expected, error.found);
      throw error;
    }
  },
};
