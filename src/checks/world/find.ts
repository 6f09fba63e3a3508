import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import { fields } from './fields.js';

/** The names by which a learner may call an object. */
const NAMES_OF = {
  container: (container) => textsIn([container.Name]).map(withoutSlash),
  network: (network) => textsIn([network.Name]),
  volume: (volume) => textsIn([volume.Name]),
  image: (image) => [...textsIn(image.RepoTags), ...textsIn(image.RepoDigests), ...textsIn([image.Id])].map(familiar),
} as const satisfies Record<ObjectKind, (inspection: Inspection) => string[]>;

/** The object of that name as one would write it on a command line: `box1`, `nginx`, `nginx:1.27`, `nginx@sha256:…`. */
export function findByName(kind: ObjectKind, all: readonly Inspection[], name: string): Inspection | undefined {
  const wanted = kind === 'image' ? withTag(familiar(name)) : withoutSlash(name);
  return all.find((each) => NAMES_OF[kind](each).includes(wanted));
}

/** What to call an object when speaking of it. An image without a name has only its id. */
export function nameOf(kind: ObjectKind, inspection: Inspection): string {
  return NAMES_OF[kind](inspection)[0] ?? '?';
}

export function isRunning(container: Inspection): boolean {
  return fields(container.State).Running === true;
}

function withoutSlash(name: string): string {
  return name.replace(/^\//, '');
}

/** Docker Hub's own images under the short name that everybody uses. */
function familiar(reference: string): string {
  return reference.replace(/^docker\.io\//, '').replace(/^library\//, '');
}

function withTag(reference: string): string {
  const isComplete = reference.includes('@') || reference.startsWith('sha256:') || /:[^/]+$/.test(reference);
  return isComplete ? reference : `${reference}:latest`;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
