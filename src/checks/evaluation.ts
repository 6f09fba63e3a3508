import type { SandboxAccess } from '../sandboxes/sandbox-access.js';
import type { Builds } from './builds/builds.js';
import type { ComposeFiles } from './compose/compose-files.js';
import type { FileView } from './files/files.js';
import type { Snapshot } from './world/snapshot.js';

/** What checks are held against. */
export interface Evaluation {
  /** Throws `WorldUnknownError` while Docker in the sandbox does not answer. */
  snapshot(): Snapshot;
  readonly access: SandboxAccess;
  readonly files: FileView;
  readonly compose: Pick<ComposeFiles, 'resolve'>;
  readonly builds: Pick<Builds, 'run'>;
  /** What the learner answered, by check. */
  readonly answers: ReadonlyMap<string, string>;
  /** When the step began. */
  readonly since: Date;
  /** The same as it is on another node of the machine. */
  onNode(node: number): Evaluation;
}
