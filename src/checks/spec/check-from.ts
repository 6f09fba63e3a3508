import type { Check } from '../../scenarios/check.js';
import { readCheck } from '../../scenarios/format/read-check.js';
import { ScenarioFolder } from '../../scenarios/format/scenario-folder.js';
import { SourceFile } from '../../scenarios/format/source-file.js';

/** A check written as in a scenario, without the texts that specs do not need. For specs. */
export function checkFrom(yaml: string, id = 'it'): Check {
  const source = new SourceFile('spec');
  const written = source.parse(`id: ${id}\nabout: { fr: "le souhait", en: "the wish" }\n${yaml}`);
  const check = readCheck(written, 2, new ScenarioFolder(import.meta.dirname));
  if (!check || source.problems.length > 0) throw new Error(JSON.stringify(source.problems));
  return check;
}
