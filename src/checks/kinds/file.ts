import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { FileExpectation, FileFact } from '../../scenarios/kinds/file-check.js';
import { type FileAnswer, type FileType, isMissing } from '../files/file-facts.js';
import { type FileView, MAX_FILE_BYTES } from '../files/files.js';
import { ownerOf } from '../files/owner.js';
import { failed, PASSED } from '../finding.js';
import { aFileAt, aType, factFound, factOf, NOTHING_THERE, nothingAt, tooLarge, UNREADABLE } from '../say/files.js';
import { wanted } from '../say/matcher-text.js';
import { show } from '../say/show.js';
import { size, wantedSize } from '../say/sizes.js';
import type { Kind } from './kind.js';
import { matches } from './matches.js';
import { asserted } from './wishes.js';

/** What a check may ask of a file, under the names that scenarios use. */
interface FileData {
  readonly type: FileType;
  /** Undefined of what is no file, and of more than is read. */
  readonly content?: string;
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
}

/** A path in the learner's machine. */
export const fileKind: Kind<CheckOf<'file'>> = {
  about: 'state',
  places: ({ path }) => [{ path, deep: false }],
  async evaluate({ path, demand, about }, { files }) {
    const answer = await files.read(path);
    if (demand.wants === 'absent') return isMissing(answer.error) ? PASSED : failed(nothingAt(path), typeOf(answer));
    if (isMissing(answer.error)) return failed(aFileAt(path), NOTHING_THERE);
    const isTypeAsked = demand.expect.some(({ fact }) => fact === 'type');
    if (answer.error !== 0 || (!isTypeAsked && answer.facts.type !== 'file')) {
      return failed(aFileAt(path), typeOf(answer));
    }
    const data = await dataOf(answer, files);
    for (const expectation of demand.expect) {
      if (!fits(data, expectation)) return failed(expected(path, expectation) ?? about, found(data, expectation.fact));
    }
    if (!demand.assert) return PASSED;
    return asserted(about, await demand.assert.evaluate(data), found(data, 'content'));
  },
};

function typeOf({ error, facts }: FileAnswer): Text {
  return error === 0 ? aType(facts.type) : UNREADABLE;
}

async function dataOf({ facts, content }: FileAnswer, files: FileView): Promise<FileData> {
  const isWhole = facts.type === 'file' && facts.size <= MAX_FILE_BYTES;
  const { type, uid, gid, size } = facts;
  const ownership = await ownerOf(facts, files);
  return {
    type,
    uid,
    gid,
    size,
    ...ownership,
    mode: facts.mode.toString(8),
    ...(isWhole && { content: String(content) }),
  };
}

function fits(data: FileData, { fact, matcher }: FileExpectation): boolean {
  // An owner may be asked for by number, too.
  if (fact === 'owner' && matches(String(data.uid), matcher)) return true;
  if (fact === 'group' && matches(String(data.gid), matcher)) return true;
  return matches(data[fact], matcher);
}

/** Nothing of a pattern, as `wanted`. */
function expected(path: string, { fact, matcher }: FileExpectation): Text | undefined {
  const value = fact === 'size' ? wantedSize(matcher) : wanted(matcher);
  return value && factOf(path, fact, value);
}

function found(data: FileData, fact: FileFact): Text {
  if (fact === 'content' && data.type === 'file' && data.content === undefined)
    return tooLarge(data.size, MAX_FILE_BYTES);
  if (fact === 'content' && data.type !== 'file') return aType(data.type);
  return factFound(fact, fact === 'size' ? size(data.size) : show(data[fact]));
}
