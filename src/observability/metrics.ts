import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { EventBus } from '../events/event-bus.js';
import { SandboxService } from '../sandboxes/sandbox.service.js';
import { SessionService } from '../sessions/session.service.js';

/** From a pool's machine that is slow to boot to one that never will. */
const START_SECONDS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64];

/** Numbers for Prometheus. Those about sandboxes and sessions are counted when asked for, so they cannot drift. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();
  private readonly starts: Histogram;

  constructor(
    private readonly sandboxes: SandboxService,
    private readonly sessions: SessionService,
    private readonly events: EventBus,
  ) {
    const registers = [this.registry];
    this.starts = new Histogram({
      name: 'radoub_sandbox_start_seconds',
      help: 'From the wish for a sandbox to the answer of its Docker',
      buckets: START_SECONDS,
      registers,
    });
    this.gauge('radoub_sandboxes', 'Sandboxes by state', () => this.countSandboxes());
    this.gauge('radoub_sessions', 'Sessions by state', () => this.sessions.countByState());
    // Its default, every 10 ms, costs more than everything else that an idle server does.
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 200 });
  }

  onModuleInit(): void {
    this.events.on('sandbox.ready', ({ sandbox }) => {
      const { createdAt, since } = this.sandboxes.get(sandbox);
      this.starts.observe((since.getTime() - createdAt.getTime()) / 1000);
    });
  }

  private gauge(name: string, help: string, count: () => ReadonlyMap<string, number>): void {
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [state, number] of count()) this.set({ state }, number);
      },
    });
  }

  private countSandboxes(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { state } of this.sandboxes.list()) counts.set(state, (counts.get(state) ?? 0) + 1);
    return counts;
  }
}
