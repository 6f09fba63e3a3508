import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import { ContainerEngine, type Caps, type EngineDescription } from '../../engine/container-engine.js';
import { advance, type SandboxIn } from '../lifecycle.js';
import type { MachineKind } from '../machine-kind.js';
import { makeSandboxId } from '../sandbox-id.js';
import { AtCapacityError } from '../sandbox.errors.js';
import { SandboxStore } from '../sandbox.store.js';
import { admit, usableMemory, type Limits } from './admit.js';
import { roomFor, type Room } from './room.js';

/** A sandbox that has its place, once those named in `after` have left. */
export interface Reservation {
  readonly sandbox: SandboxIn<'provisioning'>;
  readonly after: readonly string[];
}

/** The engine's size changes only when somebody moves it to another machine. */
const REMEMBER_MS = 60_000;

/**
 * Gives out places.
 * Invariant: between the look at the rows and the new row nothing else runs, so two claims never get one place.
 */
@Injectable()
export class Capacity {
  private known: { engine: EngineDescription; until: number } | undefined;

  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `session` is null for the pool, which takes only what is free. Throws `AtCapacityError`. */
  async reserve(session: string | null, image: string, { caps, internet }: MachineKind): Promise<Reservation> {
    const limits = await this.limits();
    const admission = admit(caps, this.store.all(), limits, session !== null);
    if (admission.kind === 'full') throw new AtCapacityError();
    const at = new Date();
    const sandbox = this.store.save<SandboxIn<'provisioning'>>({
      id: makeSandboxId(),
      createdAt: at,
      since: at,
      image,
      caps,
      internet,
      state: 'provisioning',
      session,
    });
    return { sandbox, after: admission.kind === 'after' ? admission.leaving : [] };
  }

  /**
   * A place for one that rests, which `find` finds at the last moment: it is claimed by that. Returns the ids of those that
   * have to leave before its machine starts. Throws `AtCapacityError`, and what `find` throws.
   */
  async takeAgain(find: () => SandboxIn<'parking' | 'parked'>, expiresAt: Date): Promise<readonly string[]> {
    const limits = await this.limits();
    const sandbox = find();
    const others = this.store.all().filter(({ id }) => id !== sandbox.id);
    const admission = admit(sandbox.caps, others, limits, true);
    if (admission.kind === 'full') throw new AtCapacityError();
    this.store.save(advance(sandbox, { state: 'claimed', session: sandbox.session, expiresAt }));
    return admission.kind === 'after' ? admission.leaving : [];
  }

  /** How many machines with these caps the host holds. */
  async roomFor(caps: Caps): Promise<Room> {
    return roomFor(caps, this.store.all(), await this.limits());
  }

  async engineSize(): Promise<EngineDescription> {
    if (!this.known) return this.measure();
    const { engine, until } = this.known;
    if (Date.now() >= until) {
      this.known = { engine, until: Date.now() + REMEMBER_MS };
      this.measure().catch(() => undefined); // nobody waits for it, and whoever needs the engine sees for themselves
    }
    return engine;
  }

  private async measure(): Promise<EngineDescription> {
    const engine = await this.engine.describe();
    this.known = { engine, until: Date.now() + REMEMBER_MS };
    return engine;
  }

  private async limits(): Promise<Limits> {
    const { memoryBytes } = await this.engineSize();
    return { maxSandboxes: this.config.maxSandboxes, memoryBytes: usableMemory(memoryBytes) };
  }
}
