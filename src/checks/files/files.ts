import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { Backoff } from '../timing/backoff.js';
import { Calm } from '../timing/calm.js';
import { FileAgent } from './file-agent.js';
import type { FileAnswer, TreeAnswer } from './file-facts.js';
import { FilesUnknownError } from './files.errors.js';
import { concerns, foldersTo, type Place } from './place.js';

/** What checks ask of the learner's files. Methods throw `FilesUnknownError` while the machine does not answer. */
export interface FileView {
  /** At most 1 MiB at once. What a link leads to is read, as the machine itself would. */
  read(path: string, options?: { offset?: number; limit?: number }): Promise<FileAnswer>;
  /** All that is below a folder, within bounds. */
  list(path: string): Promise<TreeAnswer>;
}

/** Longer than any file that people write by hand in an exercise, and short enough to be read at every save. */
export const MAX_FILE_BYTES = 256 * 1024;

/** An exercise's folder has tens of files; with dependencies installed it has some thousands. */
const MAX_ENTRIES = 20_000;

/** Folders of one place that are watched; those of a package manager would be thousands, and nobody edits there. */
const MAX_FOLDERS = 256;
const UNWATCHED = /(^|\/)(node_modules|\.git)(\/|$)/;

/** An editor's save is several events within milliseconds; a loop that writes must not keep the server busy. */
const SETTLED_MS = 100;
const CALM_MS = 1_000;

/** An agent that lived this long did not die of what killed the one before: a learner may do so in a loop. */
const STEADY_MS = 30_000;

/**
 * The files of a sandbox that a step's checks are about, and a call whenever they may have changed.
 * - A place is watched before it is read, so that no change falls in between.
 * - When the agent ends, another is started, and everything counts as changed.
 * - While nothing changes, nothing is done; without places, nothing is ever started.
 */
export class Files implements FileView, AsyncDisposable {
  private readonly stopping = new AbortController();
  private readonly calm: Calm;
  private readonly following: Promise<void>;
  private agent: Promise<FileAgent>;

  constructor(
    private readonly access: Pick<SandboxAccess, 'openExec'>,
    private readonly places: readonly Place[],
    onChange: () => void,
  ) {
    this.calm = new Calm(
      async () => {
        await this.watchPlaces().catch(() => undefined); // it has ended: the next one counts as a change
        onChange();
      },
      SETTLED_MS,
      CALM_MS,
    );
    this.agent = places.length > 0 ? this.start() : none();
    this.following = places.length > 0 ? this.follow() : Promise.resolve();
  }

  async read(path: string, { offset = 0, limit = MAX_FILE_BYTES } = {}): Promise<FileAnswer> {
    return (await this.running()).read(path, offset, limit);
  }

  async list(path: string): Promise<TreeAnswer> {
    return (await this.running()).list(path, MAX_ENTRIES);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    this.calm[Symbol.dispose]();
    await this.agent.then(
      (agent) => {
        agent[Symbol.dispose]();
      },
      () => undefined,
    );
    await this.following;
  }

  private async running(): Promise<FileAgent> {
    try {
      return await this.agent;
    } catch (error) {
      throw new FilesUnknownError(error);
    }
  }

  private async follow(): Promise<void> {
    const backoff = new Backoff(250, 60_000);
    for (;;) {
      try {
        const agent = await this.agent;
        const began = performance.now();
        this.calm.signal();
        await agent.ended;
        if (performance.now() - began > STEADY_MS) backoff.reset();
      } catch {
        // Whatever keeps it from starting, the answer is to try again; who asks meanwhile is told that it is unknown.
      }
      const isOver = await delay(backoff.next(), false, { signal: this.stopping.signal }).catch(() => true);
      if (isOver) return;
      this.agent = this.start();
    }
  }

  private start(): Promise<FileAgent> {
    const agent = FileAgent.start(this.access, (path) => {
      if (this.places.some((place) => concerns(place, path))) this.calm.signal();
    }).then((started) => {
      for (const folder of this.places.flatMap(foldersTo)) started.watch(folder);
      return started;
    });
    agent.catch(() => undefined); // it is looked at when somebody asks
    return agent;
  }

  /** Folders may be new, and so unwatched until now. */
  private async watchPlaces(): Promise<void> {
    const agent = await this.agent;
    for (const folder of this.places.flatMap(foldersTo)) agent.watch(folder);
    for (const { path } of this.places.filter(({ deep }) => deep)) {
      agent.watch(path);
      const { entries } = await agent.list(path, MAX_ENTRIES);
      const folders = entries.filter((each) => each.type === 'folder' && !UNWATCHED.test(each.path));
      for (const folder of folders.slice(0, MAX_FOLDERS)) agent.watch(`${path}/${folder.path}`);
    }
  }
}

function none(): Promise<never> {
  const agent = Promise.reject(new Error('no check looks at files'));
  agent.catch(() => undefined);
  return agent;
}
