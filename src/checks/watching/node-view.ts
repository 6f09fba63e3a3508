import { accessOn } from '../../sandboxes/nodes.js';
import type { Check } from '../../scenarios/check.js';
import { placesOf } from '../evaluate.js';
import { Builds } from '../builds/builds.js';
import { ComposeFiles } from '../compose/compose-files.js';
import type { Evaluation } from '../evaluation.js';
import { Files } from '../files/files.js';
import type { WorldChange } from '../world/world.js';
import { WorldUnknownError } from '../world/world.errors.js';
import type { Lease } from '../world/worlds.js';
import type { Watch } from './watch.js';

/** What a step's checks see of one node of the sandbox, its Docker and its files, and a call whenever that changes. */
export class NodeView implements AsyncDisposable {
  private readonly access: Evaluation['access'];
  private readonly files: Files;
  private readonly compose: ComposeFiles;
  private readonly builds: Builds;
  private readonly stopListening: () => void;

  constructor(
    node: number,
    watch: Watch,
    private readonly lease: Lease,
    onChange: (change: WorldChange) => void,
  ) {
    const isHere = (check: Check): boolean => (check.node ?? 1) === node;
    this.access = accessOn(node, watch.access);
    this.stopListening = lease.world.onChange(onChange);
    this.files = new Files(this.access, placesOf(watch.checks.filter(isHere)), () => {
      onChange({ objects: true });
    });
    this.compose = new ComposeFiles(this.access, this.files);
    this.builds = new Builds(this.access.docker, this.files, lease.world);
  }

  /** Whether its Docker answers. */
  get isKnown(): boolean {
    return this.lease.world.isKnown;
  }

  get turns(): Lease['turns'] {
    return this.lease.turns;
  }

  /** Throws when its Docker does not answer. */
  refresh(): Promise<void> {
    return this.lease.world.refresh();
  }

  /** `isKnown`: false where a refresh was asked for in vain. */
  evaluation(isKnown: boolean): Pick<Evaluation, 'snapshot' | 'access' | 'files' | 'compose' | 'builds'> {
    const { world } = this.lease;
    const unknown = (): never => {
      throw new WorldUnknownError();
    };
    const { access, files, compose, builds } = this;
    return { snapshot: isKnown ? () => world.snapshot() : unknown, access, files, compose, builds };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopListening();
    await this.builds[Symbol.asyncDispose]();
    await Promise.all([this.files[Symbol.asyncDispose](), this.lease[Symbol.asyncDispose]()]);
  }
}
