import type { Container } from 'dockerode';

const MIB = 1024 * 1024;

/** What the engine has counted for a machine. */
export interface MachineUsage {
  readonly coreSeconds: number;
  readonly memoryMiB: number;
  /** Without the files that the kernel keeps in memory while nobody needs it. */
  readonly memoryWithoutCacheMiB: number;
}

export async function usageOf(container: Container): Promise<MachineUsage> {
  const { cpu_stats, memory_stats } = await container.stats({ stream: false, 'one-shot': true });
  const details = memory_stats.stats as Readonly<Record<string, number | undefined>>;
  const cache = details['total_cache'] ?? details['file'] ?? 0; // cgroup v1, then v2
  return {
    coreSeconds: cpu_stats.cpu_usage.total_usage / 1e9,
    memoryMiB: memory_stats.usage / MIB,
    memoryWithoutCacheMiB: (memory_stats.usage - cache) / MIB,
  };
}
