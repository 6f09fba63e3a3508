import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Testimony, Witness } from './witness.js';

/** More than a program says in any test; of a flood the end is kept. */
const MOST_CHARACTERS = 1024 * 1024;

/** Hears what a program prints, over all its starts. */
export class LogWitness implements Witness {
  private heard = '';

  constructor(private readonly program: string) {}

  hear(text: string): void {
    this.heard = (this.heard + text).slice(-MOST_CHARACTERS);
  }

  begin(): void {
    this.heard = '';
  }

  async testify(folder: string, number: number): Promise<Testimony> {
    const file = `${this.program}-${number}.log`;
    await writeFile(join(folder, file), this.heard);
    return { file, lines: this.heard.split('\n').filter((line) => line !== '') };
  }
}
