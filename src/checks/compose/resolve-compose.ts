import { tool, TRUSTED_DIR, TRUSTED_ENV } from '../../engine/trusted-tools.js';
import type { Text } from '../../events/verdict.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { lastWords } from '../say/last-words.js';
import { same } from '../say/show.js';

/** What Compose makes of a file, or what is wrong with it. */
export type ComposeResult =
  { readonly data: unknown } | { readonly problem: 'unread' | 'refused'; readonly found: Text };

const LIMITS = { timeoutMs: 10_000, maxBytes: 1024 ** 2 };

/** Prints the file as JSON; or else says on its second try, without JSON, what is wrong, and ends with 1. */
const RESOLVE = `
docker-compose --file "$1" config --format json 2>/dev/null && exit 0
docker-compose --file "$1" config --quiet 2>&1
exit 1`;

const TOO_LONG: Text = {
  fr: 'plus de 1 Mio une fois lu par Compose',
  en: 'more than 1 MiB once Compose has read it',
};

/** Runs the machine's own Compose, as we put it there. Throws when the machine does not run it. */
export async function resolveCompose(path: string, access: Pick<SandboxAccess, 'exec'>): Promise<ComposeResult> {
  const place = { env: TRUSTED_ENV, workingDir: TRUSTED_DIR };
  const command = [tool('sh'), '-c', RESOLVE, 'sh', path];
  const { exitCode, output, timedOut } = await access.exec(command, { ...LIMITS, ...place });
  if (timedOut || exitCode > 1) throw new Error(`docker compose config ended with ${exitCode}`);
  if (exitCode === 1) return { problem: 'refused', found: same(complaintIn(output)) };
  if (Buffer.byteLength(output) >= LIMITS.maxBytes) return { problem: 'refused', found: TOO_LONG };
  return { data: JSON.parse(output) as unknown };
}

/** Without the warnings, which also come for files that are right. */
function complaintIn(output: string): string {
  const lines = output.split('\n').filter((line) => !/^time="[^"]*" level=warning /.test(line));
  return lastWords(lines.join('\n'));
}
