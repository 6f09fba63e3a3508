import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DockerEvent, InnerDocker } from '../../engine/inner-docker.js';
import { Listeners } from '../../events/listeners.js';
import { Backoff } from '../timing/backoff.js';
import { SharedRun } from '../timing/shared-run.js';
import { Dirty, isEverything } from './dirty.js';
import { EventHistory } from './event-history.js';
import { Hidden } from './hidden.js';
import { ObjectStore } from './object-store.js';
import { refresh } from './refresh.js';
import type { Snapshot } from './snapshot.js';
import { touchedBy } from './touched.js';
import { WorldUnknownError } from './world.errors.js';

/**
 * From the first event of a burst: one command makes several, a few milliseconds apart. Longer makes checks turn green
 * later; not from the last event, or a container that restarts for ever would keep them from turning at all.
 */
const DEBOUNCE_MS = 100;

/** `objects`: something exists, is gone or is different; else there are only new events. */
export interface WorldChange {
  readonly objects: boolean;
}

/**
 * What is in one sandbox's Docker, kept fresh by its events; without events it does nothing.
 * - Events are listened to before anything is listed, so that nothing falls in between.
 * - At most one refresh runs at a time.
 * - When the stream ends or an answer is missing, the world is unknown until everything was listed again.
 */
export class World implements AsyncDisposable {
  private readonly store = new ObjectStore();
  private readonly history = new EventHistory();
  private readonly dirty = new Dirty();
  /** What checks themselves make, and nobody is told of. */
  readonly hidden = new Hidden();
  private readonly listeners = new Listeners<WorldChange>('A listener to a world', new Logger(World.name));
  private readonly stopping = new AbortController();
  private readonly flush = new SharedRun(() => this.lookAgain());
  private connection = new AbortController();
  private debounce: NodeJS.Timeout | undefined;
  private hasNewEvents = false;
  private known = false;
  private readonly following: Promise<void>;

  constructor(private readonly docker: InnerDocker) {
    this.following = this.follow();
  }

  /** Whether `snapshot` would answer. */
  get isKnown(): boolean {
    return this.known;
  }

  /** Throws `WorldUnknownError` while Docker does not answer. */
  snapshot(): Snapshot {
    if (!this.known) throw new WorldUnknownError();
    return { objects: this.store.objects(), events: this.history.all() };
  }

  /** Looks at everything again, beginning now. Throws when Docker does not answer. */
  async refresh(): Promise<void> {
    this.dirty.markEverything();
    await this.flush.run();
  }

  /** Told after each change, and once the world is known. Returns the function that stops listening. */
  onChange(listener: (change: WorldChange) => void): () => void {
    return this.listeners.add(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.listeners.clear();
    this.stopping.abort();
    this.connection.abort();
    clearTimeout(this.debounce);
    await this.following;
  }

  private async follow(): Promise<void> {
    const backoff = new Backoff(100, 5_000);
    while (!this.stopping.signal.aborted) {
      try {
        await this.connect(backoff);
      } catch {
        // Whatever ended the connection, the answer is to try again; who asks meanwhile is told that it is unknown.
      }
      this.known = false;
      await delay(backoff.next(), undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Never resolves while all is well. */
  private async connect(backoff: Backoff): Promise<void> {
    this.connection = new AbortController();
    if (this.stopping.signal.aborted) return;
    const { signal } = this.connection;
    const events = this.docker.events({ since: this.history.resumeFrom(), signal });
    const listening = this.listen(events);
    try {
      await Promise.race([listening, this.refresh()]);
      backoff.reset();
      await listening;
    } finally {
      this.connection.abort();
      listening.catch(() => undefined); // the refresh may have failed first, and the stream after it
    }
  }

  private async listen(events: AsyncIterable<DockerEvent>): Promise<never> {
    for await (const event of events) this.take(event);
    throw new WorldUnknownError();
  }

  private take(event: DockerEvent): void {
    if (this.hidden.covers(event) || !this.history.add(event)) return;
    this.hasNewEvents = true;
    for (const touched of touchedBy(event, this.store.objects())) this.dirty.mark(touched);
    this.debounce ??= setTimeout(() => {
      this.debounce = undefined;
      // Without an answer, only listing everything on a new connection makes the world known again.
      this.flush.run().catch(() => {
        this.connection.abort();
      });
    }, DEBOUNCE_MS);
  }

  private async lookAgain(): Promise<void> {
    const dirty = this.dirty.take();
    const changed = await refresh(this.docker, this.store, dirty, this.hidden).catch((error: unknown) => {
      this.dirty.markEverything();
      throw new WorldUnknownError(error);
    });
    const wasKnown = this.known;
    this.known = wasKnown || isEverything(dirty);
    if (!this.known) return;
    const objects = changed || !wasKnown;
    if (objects || this.hasNewEvents) this.tell({ objects });
  }

  private tell(change: WorldChange): void {
    this.hasNewEvents = false;
    this.listeners.tell(change);
  }
}
