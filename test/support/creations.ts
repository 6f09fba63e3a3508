import { type ChildProcess, spawn } from 'node:child_process';
import { labelOf } from './engine-objects.js';

/**
 * The machines that the engine is asked to make for one server, heard as it happens: the engine remembers 256 events
 * only, which those of a neighbour's suite soon take up.
 */
export class Creations implements Disposable {
  private heard = '';

  private constructor(private readonly listening: ChildProcess) {
    listening.stdout?.on('data', (text: Buffer) => (this.heard += text.toString()));
  }

  /** From now on. */
  static async watch(stateDir: string): Promise<Creations> {
    const engine = `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`;
    const filters = ['type=container', 'event=create', await labelOf(stateDir)].flatMap((each) => ['--filter', each]);
    const since = ['--since', String(Date.now() / 1000)]; // it takes a moment until it listens
    const format = ['--format', '{{.Actor.Attributes.name}}'];
    return new Creations(spawn('docker', ['-H', engine, 'events', ...since, ...filters, ...format]));
  }

  /** In the order of their making. */
  get names(): string[] {
    return this.heard.split('\n').filter((name) => name !== '');
  }

  [Symbol.dispose](): void {
    this.listening.kill();
  }
}
