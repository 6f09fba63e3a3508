import type { DockerEvent } from '../../engine/inner-docker.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { Evaluation } from '../evaluation.js';
import type { FileView } from '../files/files.js';
import type { Objects } from '../world/snapshot.js';

const NOTHING: Objects = { container: [], network: [], volume: [], image: [] };

/** Any question to the sandbox fails: what passes with it was answered from the world alone. */
export const NO_ACCESS = new Proxy({} as SandboxAccess, {
  get(_, property) {
    throw new Error(`the sandbox was asked for ${String(property)}`);
  },
});

/** Something to hold checks against. For specs. */
export function evaluationOf(given: {
  objects?: Partial<Objects>;
  events?: readonly DockerEvent[];
  answers?: Readonly<Record<string, string>>;
  access?: Partial<SandboxAccess>;
  files?: FileView;
  compose?: Evaluation['compose'];
  builds?: Evaluation['builds'];
}): Evaluation {
  const snapshot = { objects: { ...NOTHING, ...given.objects }, events: given.events ?? [] };
  return {
    snapshot: () => snapshot,
    access: given.access ? (given.access as SandboxAccess) : NO_ACCESS,
    files: given.files ?? (NO_ACCESS as unknown as FileView),
    compose: given.compose ?? (NO_ACCESS as unknown as Evaluation['compose']),
    builds: given.builds ?? (NO_ACCESS as unknown as Evaluation['builds']),
    answers: new Map(Object.entries(given.answers ?? {})),
    since: new Date('2025-01-01T10:00:00Z'),
    onNode: (node) => {
      throw new Error(`the sandbox was asked for node ${node}`);
    },
  };
}
