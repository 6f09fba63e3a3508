import { EventEmitter, on } from 'node:events';
import type { ExecResult } from '../../engine/container-engine.js';
import { InnerDockerUnavailableError } from '../../engine/engine.errors.js';
import {
  type BuildOrder,
  type BuildOutcome,
  type CacheRecord,
  type DockerEvent,
  InnerDocker,
  type Inspection,
  type ObjectKind,
} from '../../engine/inner-docker.js';

/** An inner Docker of which a spec decides when it speaks. Proves order and timing only; a real one is for `test/`. */
export class InMemoryDocker extends InnerDocker {
  readonly objects = new Map<string, Inspection>();
  /** Every question, in order: `events`, `list network`, `inspect network localnet`. */
  readonly asked: string[] = [];
  isDown = false;
  execResult: () => Promise<ExecResult | undefined> = () => Promise.resolve(undefined);
  /** Held back inspections are answered one by one by the spec. */
  beforeInspect: () => Promise<void> = () => Promise.resolve();
  private readonly emitter = new EventEmitter();
  private clock = BigInt(Date.now()) * 1_000_000n;

  put(kind: ObjectKind, id: string, inspection: Inspection): void {
    this.objects.set(`${kind} ${id}`, inspection);
  }

  delete(kind: ObjectKind, id: string): void {
    this.objects.delete(`${kind} ${id}`);
  }

  emit(type: string, action: string, id: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.clock += 1_000_000n;
    this.emitter.emit('event', { type, action, id, attributes, timeNano: this.clock } satisfies DockerEvent);
  }

  /** The daemon dies: streams end, questions fail. */
  goDown(): void {
    this.isDown = true;
    this.emitter.emit('error', new InnerDockerUnavailableError('spec'));
  }

  count(question: string): number {
    return this.asked.filter((each) => each.startsWith(question)).length;
  }

  override ping(): Promise<void> {
    return this.ask('ping', () => undefined);
  }

  override list(kind: ObjectKind): Promise<string[]> {
    const keys = (): string[] => [...this.objects.keys()].filter((key) => key.startsWith(`${kind} `));
    return this.ask(`list ${kind}`, () => keys().map((key) => key.slice(kind.length + 1)));
  }

  override async inspect(kind: ObjectKind, id: string): Promise<Inspection | undefined> {
    const found = await this.ask(`inspect ${kind} ${id}`, () => this.objects.get(`${kind} ${id}`));
    await this.beforeInspect();
    return found;
  }

  override async *events({ signal }: { signal: AbortSignal }): AsyncIterable<DockerEvent> {
    await this.ask('events', () => undefined);
    for await (const [event] of on(this.emitter, 'event', { signal })) yield event as DockerEvent;
  }

  override exec(container: string, command: readonly string[]): Promise<ExecResult | undefined> {
    return this.ask(`exec ${container} ${command.join(' ')}`, () => undefined).then(() => this.execResult());
  }

  override build({ dockerfile }: BuildOrder): Promise<BuildOutcome> {
    return this.ask(`build ${dockerfile}`, () => ({ steps: [] }));
  }

  override removeImage(id: string): Promise<void> {
    return this.ask(`remove ${id}`, () => undefined);
  }

  override buildCache(): Promise<CacheRecord[]> {
    return this.ask('build cache', () => []);
  }

  override pruneBuildCache(): Promise<void> {
    return this.ask('prune', () => undefined);
  }

  private ask<T>(question: string, answer: () => T): Promise<T> {
    this.asked.push(question);
    return this.isDown ? Promise.reject(new InnerDockerUnavailableError('spec')) : Promise.resolve(answer());
  }
}
