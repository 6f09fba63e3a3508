import type { Line } from './need.js';

/** Options of `docker run` and `create` that stand alone; any other takes the next word unless it has a `=`. */
const ALONE =
  /^(-[ditPq]+|--(detach|interactive|tty|rm|init|privileged|publish-all|read-only|quiet|no-healthcheck|oom-kill-disable|sig-proxy|disable-content-trust))$/;

const RUN = /\bdocker\s+(?:container\s+)?(?:run|create)\s+(.*)/;
const PULL = /\bdocker\s+(?:image\s+)?pull\s+(.*)/;
const SERVICE = /\bdocker\s+service\s+create\s+(.*)/;
const FROM = /^\s*FROM\s+(?:--platform=\S+\s+)?(\S+)(?:\s+AS\s+(\S+))?/i;
const COMPOSE = /^\s*image:\s*["']?([^\s"'#]+)/;
const MADE = /\bdocker\s+(?:image\s+|buildx\s+|container\s+)?(build|tag|commit)\s+(.*)/;

/** A name as Docker takes it, without anything a shell fills in. */
const NAME = /^[a-z0-9][\w./:@-]*$/;

/** An image that is run, pulled or built on, with its line. */
export interface Use {
  readonly image: string;
  readonly line: Line;
}

/** Images that commands, Dockerfiles and compose files name and that the exercise does not make itself. */
export function imagesIn(lines: readonly Line[]): Use[] {
  const made = new Set(lines.flatMap(({ text }) => madeBy(text)));
  return lines.flatMap((line) => {
    const names = usedBy(line.text).filter((name) => NAME.test(name) && name !== 'scratch');
    return names.map(fullName).flatMap((image) => (made.has(image) ? [] : [{ image, line }]));
  });
}

/** As the store's images are called: `nginx` is `nginx:latest`. */
export function fullName(name: string): string {
  const short = name.replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}

function usedBy(text: string): string[] {
  const from = FROM.exec(text);
  if (from) return [from[1] ?? ''];
  const compose = COMPOSE.exec(text);
  if (compose) return [compose[1] ?? ''];
  return commandsOf(text).flatMap((command) => {
    const words = (RUN.exec(command) ?? PULL.exec(command) ?? SERVICE.exec(command))?.[1];
    return words === undefined ? [] : firstArgument(words);
  });
}

function madeBy(text: string): string[] {
  const stage = FROM.exec(text)?.[2];
  const built = commandsOf(text).flatMap((command) => {
    const [, verb, words = ''] = MADE.exec(command) ?? [];
    if (verb === undefined) return [];
    if (verb === 'build') return [...words.matchAll(/(?:-t|--tag)[ =]\s*(\S+)/g)].map((match) => match[1] ?? '');
    return words.trim().split(/\s+/).slice(-1);
  });
  return [...(stage === undefined ? [] : [stage]), ...built].map(fullName);
}

function commandsOf(text: string): string[] {
  return text.split(/&&|\|\||[;|]/);
}

function firstArgument(words: string): string[] {
  const rest = words.trim().split(/\s+/);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) return [word.replaceAll(/^["']|["']$/g, '')];
    if (!ALONE.test(word) && !word.includes('=')) skipValue(rest);
  }
  return [];
}

/** A value in quotes may be several words. */
function skipValue(rest: string[]): void {
  const first = rest.shift() ?? '';
  const quote = /^[^"']*(["'])[^"']*$/.exec(first)?.[1];
  if (quote === undefined) return;
  while (rest.length > 0 && !(rest.shift() ?? '').includes(quote));
}
