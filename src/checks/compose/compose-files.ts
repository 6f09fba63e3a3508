import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { FileView } from '../files/files.js';
import { readText } from '../files/read-text.js';
import { SharedRun } from '../timing/shared-run.js';
import { type ComposeResult, resolveCompose } from './resolve-compose.js';

/** A file of another folder may have been read, which nobody watches: what is known is not trusted for longer. */
const TRUSTED_MS = 10_000;

interface Known {
  readonly digest: string;
  readonly at: number;
  readonly result: ComposeResult;
}

/** Compose files as Compose itself reads them, once for all checks of a step, and again when something of them changes. */
export class ComposeFiles {
  private readonly known = new Map<string, Known>();
  private readonly looks = new Map<string, SharedRun<ComposeResult>>();

  constructor(
    private readonly access: Pick<SandboxAccess, 'exec'>,
    private readonly files: FileView,
  ) {}

  /** As it is at the time of the question. Throws what `access` and `files` throw. */
  resolve(path: string): Promise<ComposeResult> {
    const looks = this.looks.get(path) ?? new SharedRun(() => this.look(path));
    this.looks.set(path, looks);
    return looks.run();
  }

  private async look(path: string): Promise<ComposeResult> {
    const read = await readText(path, this.files);
    if ('found' in read) return { problem: 'unread', found: read.found };
    const { entries } = await this.files.list(posix.dirname(path));
    const versions = entries.map((each) => [each.path, each.version]);
    const digest = createHash('sha256')
      .update(JSON.stringify([read.content, versions]))
      .digest('hex');
    const known = this.known.get(path);
    if (known?.digest === digest && performance.now() - known.at < TRUSTED_MS) return known.result;
    const result = await resolveCompose(path, this.access);
    this.known.set(path, { digest, at: performance.now(), result });
    return result;
  }
}
