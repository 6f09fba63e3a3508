import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readImageSources } from '../engine/images/image-sources.js';
import { findScenarios } from '../scenarios/find-scenarios.js';
import { survey, type Survey } from '../scenarios/killercoda/needs/survey.js';
import { UsageError } from './for-the-operator.js';
import { importReport, summarize } from './import-report.js';

export interface ImportOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/**
 * Says of folders in KillerCoda's format, or of checkouts that hold some, what each exercise needs that it does not get
 * here. The exit code is 1 when one lacks something that it cannot do without.
 */
export async function importScenarios(folders: readonly string[], { check, json }: ImportOptions): Promise<number> {
  if (!check) {
    throw new UsageError(
      'Such folders run as they are: copy them below RADOUB_SCENARIOS. --check says what they need.',
    );
  }
  const store = new Set((await readImageSources()).course.map(({ name }) => name));
  const surveys = folders.flatMap((folder) => surveysOf(folder, store));
  if (surveys.length === 0) throw new UsageError(`There is no exercise with an index.json in ${folders.join(', ')}.`);
  console.log(json ? JSON.stringify({ surveys, summary: summarize(surveys) }, null, 2) : importReport(surveys));
  return surveys.some(({ verdict }) => verdict === 'lacking') ? 1 : 0;
}

function surveysOf(folder: string, store: ReadonlySet<string>): Survey[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${folder} is no folder.`);
  const found = findScenarios(resolve(folder)).filter(({ format }) => format !== 'radoub');
  return found.map((each) => survey(each, store));
}
