import { readConfig } from '../config/config.js';
import { diagnose } from '../engine/doctor/diagnose.js';
import type { Finding } from '../engine/doctor/finding.js';
import { readHostFacts } from '../engine/doctor/host-facts.js';

const MARK = { ok: '✔', weak: '!', missing: '✘' } as const satisfies Record<Finding['level'], string>;

/** Prints the findings; the exit code is 1 when something is missing that the server cannot start without. */
export async function doctor({ json = false }: { json?: boolean }): Promise<number> {
  const findings = diagnose(await readHostFacts(readConfig(process.env).stateDir));
  if (json) console.log(JSON.stringify(findings, null, 2));
  else
    for (const { level, about, mend } of findings) console.log(`${MARK[level]} ${about}${mend ? `\n    ${mend}` : ''}`);
  return findings.some((finding) => finding.level === 'missing') ? 1 : 0;
}
