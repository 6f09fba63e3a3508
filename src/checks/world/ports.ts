import type { Inspection } from '../../engine/inner-docker.js';
import { fields } from './fields.js';
import { isRunning } from './find.js';

/** One `-p`, as it is in force: only a running container has any. */
export interface PublishedPort {
  readonly host: string;
  /** `80/tcp` */
  readonly inside: string;
}

/** Once for each, whatever families of addresses it is bound to. */
export function publishedPorts({ NetworkSettings: settings }: Inspection): PublishedPort[] {
  const { Ports: ports } = fields(settings);
  const all = Object.entries(fields(ports)).flatMap(([inside, bindings]) =>
    (Array.isArray(bindings) ? bindings : []).map((binding) => ({ host: String(fields(binding).HostPort), inside })),
  );
  return [...new Map(all.map((each) => [`${each.host} ${each.inside}`, each])).values()];
}

/** Whether what comes to a port of the machine reaches this container: by `-p`, or because it has the machine's network. */
export function answersAt(port: number, container: Inspection): boolean {
  if (!isRunning(container)) return false;
  const isOnHost = fields(container.HostConfig).NetworkMode === 'host';
  return (
    isOnHost || publishedPorts(container).some(({ host, inside }) => host === String(port) && inside.endsWith('/tcp'))
  );
}
