import { type Inspection, OBJECT_KINDS, type ObjectKind } from '../../engine/inner-docker.js';
import type { Objects } from './snapshot.js';

/** What one learner's Docker may make the server remember. An exercise has tens of objects of a few kilobytes. */
export const LIMITS = { objectsPerKind: 500, characters: 256 * 1024, totalCharacters: 8 * 1024 ** 2 } as const;

interface Kept {
  readonly json: string;
  readonly inspection: Inspection;
}

/** The inspections of a sandbox's objects by kind and id, within `LIMITS`. What exceeds them is as if it were not there. */
export class ObjectStore {
  private readonly kept: Readonly<Record<ObjectKind, Map<string, Kept>>> = {
    container: new Map(),
    network: new Map(),
    volume: new Map(),
    image: new Map(),
  };
  private characters = 0;
  private view: Objects | undefined;

  /** Whether anything is different now. Undefined removes the object. */
  put(kind: ObjectKind, id: string, inspection: Inspection | undefined): boolean {
    const known = this.kept[kind].get(id);
    const json = inspection === undefined ? undefined : readable(inspection);
    if (json === known?.json) return false;
    this.forget(kind, id);
    if (json !== undefined && this.hasRoomFor(kind, json)) {
      this.kept[kind].set(id, { json, inspection: freeze(JSON.parse(json) as Inspection) });
      this.characters += json.length;
    }
    this.view = undefined;
    return true;
  }

  ids(kind: ObjectKind): string[] {
    return [...this.kept[kind].keys()];
  }

  get(kind: ObjectKind, id: string): Inspection | undefined {
    return this.kept[kind].get(id)?.inspection;
  }

  /** The same lists as long as nothing is put. */
  objects(): Objects {
    this.view ??= Object.freeze(
      Object.fromEntries(
        OBJECT_KINDS.map((kind) => [kind, Object.freeze([...this.kept[kind].values()].map((each) => each.inspection))]),
      ) as Objects,
    );
    return this.view;
  }

  private hasRoomFor(kind: ObjectKind, json: string): boolean {
    return (
      this.kept[kind].size < LIMITS.objectsPerKind &&
      json.length <= LIMITS.characters &&
      this.characters + json.length <= LIMITS.totalCharacters
    );
  }

  private forget(kind: ObjectKind, id: string): void {
    this.characters -= this.kept[kind].get(id)?.json.length ?? 0;
    this.kept[kind].delete(id);
  }
}

/** Undefined for what no real daemon says: nested deeper than the stack. */
function readable(inspection: Inspection): string | undefined {
  try {
    const json = JSON.stringify(inspection);
    freeze(JSON.parse(json));
    return json;
  } catch {
    return undefined;
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
