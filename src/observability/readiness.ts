import { Injectable } from '@nestjs/common';
import { ContainerEngine } from '../engine/container-engine.js';
import { SandboxImage } from '../engine/sandbox-image.js';
import { Database } from '../storage/database.js';

/** A probe waits a few seconds at most; an engine that takes longer is not ready. */
const PATIENCE_MS = 3_000;

export type Verdict = 'ok' | { readonly failed: string };

/** Whether learners can be served now, part by part. */
@Injectable()
export class Readiness {
  constructor(
    private readonly engine: ContainerEngine,
    private readonly image: SandboxImage,
    private readonly database: Database,
  ) {}

  async check(): Promise<Record<'engine' | 'images' | 'database', Verdict>> {
    const [engine, images, database] = await Promise.all([
      verdictOf(() => this.engine.describe()),
      verdictOf(() => this.image.current()),
      verdictOf(() => {
        this.database.checkWritable();
      }),
    ]);
    return { engine, images, database };
  }
}

async function verdictOf(probe: () => unknown): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
  });
  try {
    await Promise.race([Promise.resolve().then(probe), tooLate]);
    return 'ok';
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
