import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { readFolders } from '../scenarios/read-folders.js';
import { trainerGuide } from '../scenarios/trainer-guide.js';

export interface GuideOptions {
  readonly to: string;
  readonly language: 'fr' | 'en';
}

/** Writes a page for the trainer of each scenario into a folder: what is checked, known mistakes, solutions. */
export function writeGuides(folders: readonly string[], { to, language }: GuideOptions): void {
  mkdirSync(to, { recursive: true });
  for (const scenario of readFolders(folders.length > 0 ? folders : [readConfig(process.env).scenariosDir])) {
    const path = join(to, `${scenario.id}.md`);
    writeFileSync(path, trainerGuide(scenario, language));
    console.log(path);
  }
}
