import type { Inspection } from '../../engine/inner-docker.js';
import { clip } from '../say/show.js';
import type { Objects } from '../world/snapshot.js';
import type { ContainerView, ContentsView, ImageView, Listed, NetworkView, VolumeView } from './contents-view.js';

/** An exercise has tens. With what `clip` leaves of each text, all that is told of a host stays below a megabyte. */
export const MOST_LISTED = 60;

/** Of a container's ports and networks, a network's subnets, an image's names. */
const MOST_PARTS = 12;

/** Only what is known to be there is read; what has another shape than Docker's is as if it were not there. */
export function readContents({ container, network, volume, image }: Objects): ContentsView {
  return {
    containers: listed(container, readContainer),
    networks: listed(network, readNetwork),
    volumes: listed(volume, readVolume),
    images: listed(image, readImage, ({ names }) => names[0] ?? ''),
  };
}

function listed<T extends object>(
  all: readonly Inspection[],
  read: (inspection: Inspection) => T,
  nameOf = (view: T): string => ('name' in view ? String(view.name) : ''),
): Listed<T> {
  const views = all.map(read).sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  return { count: all.length, shown: views.slice(0, MOST_LISTED) };
}

function readContainer(container: Inspection): ContainerView {
  const state = fields(container.State);
  const settings = fields(container.NetworkSettings);
  const status = text(state.Status);
  return {
    name: text(container.Name).replace(/^\//, ''),
    image: text(fields(container.Config).Image),
    state: status,
    exitCode: status === 'exited' && typeof state.ExitCode === 'number' ? state.ExitCode : null,
    ports: some(Object.entries(fields(settings.Ports))).flatMap(([port, published]) => portTexts(port, published)),
    networks: some(Object.entries(fields(settings.Networks))).map(([name, endpoint]) => ({
      name: text(name),
      address: text(fields(endpoint).IPAddress),
    })),
  };
}

/** As `docker ps` writes them. The same port of every IPv4 and every IPv6 address is told once. */
function portTexts(port: string, published: unknown): string[] {
  const places = some(list(published)).map((each) => {
    const { HostIp, HostPort } = fields(each);
    const host = HostIp === '0.0.0.0' || HostIp === '::' || !HostIp ? '' : `${text(HostIp)}:`;
    return `${host}${text(HostPort)}->${text(port)}`;
  });
  return places.length > 0 ? [...new Set(places)] : [text(port)];
}

function readNetwork(network: Inspection): NetworkView {
  const subnets = some(list(fields(network.IPAM).Config)).map((each) => text(fields(each).Subnet));
  return { name: text(network.Name), driver: text(network.Driver), subnets: subnets.filter((each) => each !== '') };
}

function readVolume(volume: Inspection): VolumeView {
  return { name: text(volume.Name), driver: text(volume.Driver) };
}

function readImage(image: Inspection): ImageView {
  const names = some(list(image.RepoTags)).map(text);
  const id = text(image.Id).replace(/^sha256:/, '');
  return {
    names: names.length > 0 ? names : [id.slice(0, 12)],
    bytes: typeof image.Size === 'number' && Number.isFinite(image.Size) ? image.Size : 0,
  };
}

function some<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, MOST_PARTS);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? clip(value) : '';
}
