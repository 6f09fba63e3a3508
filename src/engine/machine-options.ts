import type { ContainerCreateOptions, HostConfig, NetworkCreateOptions } from 'dockerode';
import type { MachineSpec } from './container-engine.js';

/** What the engine adds to a machine's spec: the same for all machines of one server. */
export interface MachineSetting {
  /** The OCI runtime; ours is `sandbox`. */
  readonly runtime: string;
  /** The seccomp profile as JSON text. */
  readonly seccomp: string;
  readonly dns: readonly string[];
  readonly mtu: number;
  /** Processors of the host: Docker refuses a machine that may use more. */
  readonly cpus: number;
  /** Host folder in which each machine's own socket folder lies. */
  readonly socketsDir: string;
  readonly registryMirror: string;
}

/** Enough for a Docker daemon in a user namespace of its own; each holds in that namespace only. */
const CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'KILL',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MKNOD',
  'NET_ADMIN',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_ADMIN',
  'SYS_CHROOT',
  'SYS_NICE',
  'SYS_PTRACE',
];

const MIB = 1024 * 1024;

export function containerOptions(spec: MachineSpec, labels: Labels, setting: MachineSetting): ContainerCreateOptions {
  const ours = setting.runtime === 'sandbox';
  return {
    name: spec.name,
    Image: spec.image,
    Hostname: spec.hostname,
    Labels: labels,
    Env: [
      `RADOUB_DNS=${setting.dns.join(',')}`,
      ...(setting.registryMirror === '' ? [] : [`RADOUB_MIRROR=${setting.registryMirror}`]),
      ...(ours ? [`RADOUB_DISK_MB=${Math.floor(spec.caps.diskBytes / MIB)}`] : []),
    ],
    HostConfig: {
      Runtime: setting.runtime,
      NetworkMode: spec.name,
      Binds: [`${spec.name}:/var/lib/docker`, `${socketFolder(setting, spec.name)}:/run/radoub`],
      Memory: spec.caps.memoryBytes,
      MemorySwap: spec.caps.memoryBytes, // the same: no swap beyond it
      NanoCpus: Math.round(Math.min(spec.caps.cpus, setting.cpus) * 1e9),
      PidsLimit: spec.caps.pids,
      Dns: [...setting.dns],
      // The machine's own output is small, and whatever a learner writes to it must not fill the host.
      LogConfig: { Type: 'json-file', Config: { 'max-size': '1m', 'max-file': '1' } },
      RestartPolicy: { Name: 'no' },
      ...(ours ? sandboxRuntimeOptions(setting.seccomp) : {}),
    },
  };
}

function sandboxRuntimeOptions(seccomp: string): HostConfig & { CgroupnsMode: string } {
  return {
    CgroupnsMode: 'private',
    CapDrop: ['ALL'],
    CapAdd: CAPABILITIES,
    SecurityOpt: [`seccomp=${seccomp}`, 'apparmor=unconfined'],
    // Masks over /proc would keep inner containers from mounting a /proc of their own; the user namespace guards these.
    MaskedPaths: [],
    ReadonlyPaths: [],
  };
}

/** A network of the machine's own, on a bridge whose name the engine's firewall knows. */
export function networkOptions(spec: MachineSpec, labels: Labels, mtu: number): NetworkCreateOptions {
  return {
    Name: spec.name,
    CheckDuplicate: true,
    Internal: !spec.internet,
    Labels: labels,
    Options: {
      'com.docker.network.bridge.name': bridgeName(spec),
      'com.docker.network.driver.mtu': String(mtu),
    },
  };
}

export type Labels = Record<string, string>;

export function socketFolder(setting: Pick<MachineSetting, 'socketsDir'>, name: string): string {
  return `${setting.socketsDir}/${name}`;
}

/** At most 15 characters, as the kernel wants; the firewall goes by `rdb`, and lets nothing out of `rdbx`. */
function bridgeName({ name, internet }: MachineSpec): string {
  return `${internet ? 'rdb' : 'rdbx'}-${name.replace(/^radoub-/, '')}`.slice(0, 15);
}
