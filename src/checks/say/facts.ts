import type { Inspection } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import { fields, word, words } from '../world/fields.js';
import { type PublishedPort, publishedPorts } from '../world/ports.js';
import { same } from './show.js';

/** Something that `docker inspect` says of an object, in words. */
export interface Fact {
  /** Matches expressions that ask about it. */
  readonly about: RegExp;
  readonly tell: (inspection: Inspection) => Text;
}

/** What is said of a container of which nothing here was asked. */
export const NETWORKS: Fact = {
  about: /\bNetworks\b/,
  tell(container) {
    const networks = Object.entries(fields(fields(container.NetworkSettings).Networks))
      .map(([network, endpoint]) => [network, word(fields(endpoint).IPAddress)].filter(Boolean).join(' '))
      .join(', ');
    return networks ? { fr: `sur ${networks}`, en: `on ${networks}` } : { fr: 'sur aucun réseau', en: 'on no network' };
  },
};

const USER: Fact = {
  about: /\bConfig\.User\b/,
  tell: ({ Config: config }) => labelled('utilisateur', 'user', word(fields(config).User), ROOT),
};

const COMMAND: Fact = {
  about: /\b(Cmd|Entrypoint)\b/,
  tell({ Config: config }) {
    const { Entrypoint: entrypoint, Cmd: command } = fields(config);
    const parts = [
      ...(words(entrypoint).length > 0 ? [`ENTRYPOINT ${JSON.stringify(entrypoint)}`] : []),
      ...(words(command).length > 0 ? [`CMD ${JSON.stringify(command)}`] : []),
    ];
    return parts.length > 0 ? same(parts.join(', ')) : { fr: 'ni CMD ni ENTRYPOINT', en: 'neither CMD nor ENTRYPOINT' };
  },
};

const LABELS: Fact = {
  about: /\bLabels\b/,
  tell: ({ Config: config }) =>
    labelled(
      'labels',
      'labels',
      Object.entries(fields(fields(config).Labels))
        .map(pair)
        .join(', '),
    ),
};

/** Names only: what an environment must not hold is not to be read aloud. */
const ENVIRONMENT: Fact = {
  about: /\bConfig\.Env\b/,
  tell({ Config: config }) {
    const names = words(fields(config).Env).map((each) => each.replace(/=[^]*/, ''));
    return labelled('variables', 'variables', names.join(', '));
  },
};

/** In the order in which they are told. */
export const CONTAINER_FACTS: readonly Fact[] = [
  { about: /\bConfig\.Image\b/, tell: ({ Config: config }) => labelled('image', 'image', word(fields(config).Image)) },
  {
    about: /\bHealth\b/,
    tell: ({ State: state }) => labelled('santé', 'health', word(fields(fields(state).Health).Status), NO_TEST),
  },
  { about: /\b(Mounts|Tmpfs)\b/, tell: mounts },
  {
    about: /\b(PortBindings|Ports)\b/,
    tell: (container) => labelled('ports', 'ports', publishedPorts(container).map(arrow).join(', ')),
  },
  { about: /\b(CapDrop|CapAdd|Privileged)\b/, tell: capabilities },
  {
    about: /\bSecurityOpt\b/,
    tell: ({ HostConfig: host }) =>
      labelled('security-opt', 'security-opt', words(fields(host).SecurityOpt).join(', ')),
  },
  ENVIRONMENT,
  USER,
  COMMAND,
  NETWORKS,
];

export const IMAGE_FACTS: readonly Fact[] = [
  USER,
  COMMAND,
  { about: /\bHealthcheck\b/, tell: healthcheck },
  LABELS,
  ENVIRONMENT,
  {
    about: /\bVolumes\b/,
    tell: ({ Config: config }) =>
      labelled('volumes', 'volumes', Object.keys(fields(fields(config).Volumes)).join(', ')),
  },
];

const NONE: Text = { fr: 'aucun', en: 'none' };
const ROOT: Text = { fr: 'root', en: 'root' };
const NO_TEST: Text = { fr: 'aucun contrôle', en: 'no check' };

function labelled(fr: string, en: string, value: string, otherwise: Text = NONE): Text {
  return { fr: `${fr} : ${value || otherwise.fr}`, en: `${en}: ${value || otherwise.en}` };
}

function mounts({ Mounts: mounted, HostConfig: host }: Inspection): Text {
  const all = Array.isArray(mounted) ? mounted.map(fields) : [];
  const inMemory = Object.keys(fields(fields(host).Tmpfs)).map((path) => `tmpfs:${path}`);
  const told = (readOnly: string): string[] => [
    ...all.map(({ Type: type, Name: name, Source: source, Destination: path, RW: isWritable }) => {
      const from = type === 'volume' ? short(word(name)) : type === 'bind' ? word(source) : word(type);
      return `${from}:${word(path)}${isWritable === false ? ` (${readOnly})` : ''}`;
    }),
    ...inMemory,
  ];
  return {
    fr: `monté : ${told('lecture seule').join(', ') || 'rien'}`,
    en: `mounted: ${told('read-only').join(', ') || 'nothing'}`,
  };
}

/** Docker's own names of anonymous volumes are 64 digits long. */
function short(name: string): string {
  return /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name;
}

function capabilities({ HostConfig: host }: Inspection): Text {
  const { Privileged: isPrivileged, CapDrop: dropped, CapAdd: added } = fields(host);
  const options = [
    ...(isPrivileged === true ? ['--privileged'] : []),
    ...words(dropped).map((name) => `--cap-drop ${name}`),
    ...words(added).map((name) => `--cap-add ${name}`),
  ];
  return options.length > 0
    ? same(options.join(' '))
    : { fr: 'les capabilities de départ', en: 'the capabilities it starts with' };
}

function healthcheck({ Config: config }: Inspection): Text {
  const test = words(fields(fields(config).Healthcheck).Test);
  return labelled('HEALTHCHECK', 'HEALTHCHECK', test.length > 0 ? JSON.stringify(test) : '', NO_TEST);
}

/** As `docker ps` has it. */
function arrow({ host, inside }: PublishedPort): string {
  return `${host}->${inside}`;
}

function pair([key, value]: [string, unknown]): string {
  return `${key}=${word(value)}`;
}
