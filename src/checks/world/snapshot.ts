import type { DockerEvent, Inspection, ObjectKind } from '../../engine/inner-docker.js';

export type Objects = { readonly [K in ObjectKind]: readonly Inspection[] };

/** What exists in a sandbox's Docker at one moment, and what happened before it. Plain, frozen data. */
export interface Snapshot {
  readonly objects: Objects;
  /** Oldest first. */
  readonly events: readonly DockerEvent[];
}

/** The objects, and what happened, under the names that scenarios' expressions over the world use. */
export interface ExpressionWorld {
  readonly containers: readonly Inspection[];
  readonly networks: readonly Inspection[];
  readonly volumes: readonly Inspection[];
  readonly images: readonly Inspection[];
  /** Since the step began, oldest first. */
  readonly events: readonly Omit<DockerEvent, 'timeNano'>[];
}

export function worldFor({ objects, events }: Snapshot, since = new Date(0)): ExpressionWorld {
  const { container, network, volume, image } = objects;
  return {
    containers: container,
    networks: network,
    volumes: volume,
    images: image,
    events: eventsSince(since, events).map(({ type, action, id, attributes }) => ({ type, action, id, attributes })),
  };
}

export function eventsSince(since: Date, events: readonly DockerEvent[]): readonly DockerEvent[] {
  const began = BigInt(since.getTime()) * 1_000_000n;
  return events.filter(({ timeNano }) => timeNano >= began);
}
