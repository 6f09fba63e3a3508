import type { DockerEvent, Inspection, ObjectKind } from '../../engine/inner-docker.js';

export type Objects = { readonly [K in ObjectKind]: readonly Inspection[] };

/** What exists in a sandbox's Docker at one moment, and what happened before it. Plain, frozen data. */
export interface Snapshot {
  readonly objects: Objects;
  /** Oldest first. */
  readonly events: readonly DockerEvent[];
}

/** The objects under the names that scenarios' expressions over the world use. */
export interface ExpressionWorld {
  readonly containers: readonly Inspection[];
  readonly networks: readonly Inspection[];
  readonly volumes: readonly Inspection[];
  readonly images: readonly Inspection[];
}

export function worldFor({ objects }: Snapshot): ExpressionWorld {
  const { container, network, volume, image } = objects;
  return { containers: container, networks: network, volumes: volume, images: image };
}
