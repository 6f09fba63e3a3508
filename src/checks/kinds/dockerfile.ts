import type { CheckOf } from '../../scenarios/check.js';
import { parseDockerfile } from '../dockerfile/parse-dockerfile.js';
import { failed } from '../finding.js';
import { aDockerfileAt, aReadable, contents, problemAt } from '../say/dockerfile.js';
import type { Kind } from './kind.js';
import { readText } from '../files/read-text.js';
import { judge } from './wishes.js';

/** A Dockerfile in the learner's machine, as Docker would read it. */
export const dockerfileKind: Kind<CheckOf<'dockerfile'>> = {
  about: 'state',
  places: ({ path }) => [{ path, deep: false }],
  async evaluate({ path, wishes, about }, { files }) {
    const read = await readText(path, files);
    if ('found' in read) return failed(aDockerfileAt(path), read.found);
    const { data, problems } = parseDockerfile(read.content);
    if (!data) return failed(aReadable(path), problemAt(problems[0]));
    return judge(data, wishes, about, () => contents(data));
  },
};
