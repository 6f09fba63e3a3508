import type { DockerEvent, Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Objects } from './snapshot.js';

/** What to look at again: one object, or without an id all of a kind. */
export interface Touched {
  readonly kind: ObjectKind;
  readonly id?: string;
}

/** Happen while nothing of the container changes, a health check's every few seconds. */
const PASSING: readonly string[] = [
  ...['exec_create', 'exec_start', 'exec_die', 'exec_detach', 'attach', 'detach', 'resize', 'top'],
  ...['copy', 'export', 'archive-path', 'extract-to-dir'],
];

/** After these, a network's list of its containers is another. */
const MOVES_ON_NETWORKS: readonly string[] = ['start', 'die', 'destroy', 'rename', 'update'];

/** Which objects an event may have changed, given what was known before it. */
export function touchedBy(event: DockerEvent, before: Objects): readonly Touched[] {
  switch (event.type) {
    case 'container':
      return touchedByContainer(event, before);
    case 'network':
      return [one('network', event.id), ...optional('container', event.attributes.container)];
    case 'volume':
      return event.action === 'mount' || event.action === 'unmount' ? [] : [one('volume', event.id)];
    // An image's event names a tag or a digest, seldom the id it is listed by; there are few images and few such events.
    case 'image':
    case 'builder':
      return [{ kind: 'image' }];
    default:
      return [];
  }
}

function touchedByContainer({ action, id }: DockerEvent, before: Objects): readonly Touched[] {
  if (PASSING.includes(action)) return [];
  const container = one('container', id);
  if (action === 'commit') return [container, { kind: 'image' }];
  if (!MOVES_ON_NETWORKS.includes(action)) return [container];
  const known = before.container.find((each) => each.Id === id);
  return [container, ...networksOf(known).map((network) => one('network', network))];
}

/** Ids of the networks a container was on. */
function networksOf(container: Inspection | undefined): string[] {
  const settings = container?.NetworkSettings as
    { Networks?: Record<string, { NetworkID?: unknown } | null> } | undefined;
  return Object.values(settings?.Networks ?? {})
    .map((endpoint) => endpoint?.NetworkID)
    .filter((id): id is string => typeof id === 'string' && id !== '');
}

/** `prune` has no id: it says that there were several. */
function one(kind: ObjectKind, id: string): Touched {
  return id === '' ? { kind } : { kind, id };
}

function optional(kind: ObjectKind, id: string | undefined): Touched[] {
  return id === undefined || id === '' ? [] : [{ kind, id }];
}
