import { type FileAnswer, type FileFacts, ERRNO, type TreeAnswer } from '../files/file-facts.js';
import type { FileView } from '../files/files.js';

const NOTHING: FileFacts = { type: 'other', mode: 0, uid: 0, gid: 0, size: 0 };

/** Files as a spec wants them: contents by path, or other facts. */
export function filesOf(given: Readonly<Record<string, string | Partial<FileAnswer['facts']>>>): FileView {
  return {
    read(path, { offset = 0, limit = 256 * 1024 } = {}) {
      const found = given[path];
      if (found === undefined)
        return Promise.resolve({ error: ERRNO.ENOENT, facts: NOTHING, content: Buffer.alloc(0) });
      const content = Buffer.from(typeof found === 'string' ? found : '');
      const facts = { ...NOTHING, type: 'file', mode: 0o644, size: content.length } as const;
      return Promise.resolve({
        error: 0,
        facts: typeof found === 'string' ? facts : { ...facts, ...found },
        content: content.subarray(offset, offset + limit),
      });
    },
    list(path): Promise<TreeAnswer> {
      const below = Object.entries(given).filter(([each]) => each.startsWith(`${path}/`));
      const entries = below.map(([each, content]) => ({
        ...({ ...NOTHING, type: 'file', mode: 0o644, size: typeof content === 'string' ? content.length : 0 } as const),
        path: each.slice(path.length + 1),
        version: JSON.stringify(content),
      }));
      return Promise.resolve({ error: 0, entries });
    },
  };
}
