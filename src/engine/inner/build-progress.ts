import type { BuildOutcome, BuildStep } from '../inner-docker.js';
import { type Field, fieldsOf } from './protobuf.js';

/** A Dockerfile of an exercise has tens of steps; a learner's daemon may tell of any number. */
const MAX_STEPS = 500;
/** What a step printed last: enough for the error and what led to it. */
const MAX_LOG = 4 * 1024;
const MAX_TEXT = 4 * 1024;

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly isCached: boolean;
  readonly error: string;
}

/** Collects what the daemon tells of a build, line by line of its answer. */
export class BuildProgress {
  private readonly steps = new Map<string, BuildStep>();
  private image: string | undefined;
  private error: string | undefined;

  /** Lines that say nothing of the build are passed over. */
  take(line: string): void {
    const { id, aux, error } = parsed(line);
    if (typeof error === 'string') this.error = error.slice(0, MAX_TEXT);
    if (id === 'moby.image.id') this.image = idIn(aux);
    if (id === 'moby.buildkit.trace' && typeof aux === 'string') this.takeTrace(Buffer.from(aux, 'base64'));
  }

  outcome(): BuildOutcome {
    return {
      steps: [...this.steps.values()].filter(({ name }) => name !== ''),
      ...(this.image === undefined ? {} : { image: this.image }),
      ...(this.error === undefined ? {} : { error: this.error }),
    };
  }

  /** A `StatusResponse` of BuildKit's api/services/control/control.proto: 1 vertexes, 3 logs. */
  private takeTrace(trace: Buffer): void {
    try {
      for (const { number, value } of fieldsOf(trace)) {
        if (number === 1) this.takeVertex(vertexIn(value));
        if (number === 3) this.takeLog(fieldMap(value));
      }
    } catch {
      // a learner's daemon may send anything
    }
  }

  private takeVertex({ digest, name, isCached, error }: Vertex): void {
    const known = this.step(digest);
    if (!known) return;
    this.steps.set(digest, {
      ...known,
      name: name || known.name,
      isCached: isCached || known.isCached,
      error: error || known.error,
    });
  }

  private takeLog(log: ReadonlyMap<number, Field['value']>): void {
    const digest = textIn(log.get(1));
    const known = this.step(digest);
    if (known) this.steps.set(digest, { ...known, log: (known.log + textIn(log.get(4))).slice(-MAX_LOG) });
  }

  private step(digest: string): BuildStep | undefined {
    const known = this.steps.get(digest);
    if (known ?? this.steps.size >= MAX_STEPS) return known;
    return { name: '', isCached: false, error: '', log: '' };
  }
}

/** 1 digest, 3 name, 4 cached, 7 error. */
function vertexIn(value: Field['value']): Vertex {
  const fields = fieldMap(value);
  return {
    digest: textIn(fields.get(1)),
    name: textIn(fields.get(3)),
    isCached: fields.get(4) === 1n,
    error: textIn(fields.get(7)),
  };
}

function fieldMap(value: Field['value']): ReadonlyMap<number, Field['value']> {
  return new Map(Buffer.isBuffer(value) ? Array.from(fieldsOf(value), (field) => [field.number, field.value]) : []);
}

function textIn(value: Field['value'] | undefined): string {
  return Buffer.isBuffer(value) ? value.toString().slice(0, MAX_TEXT) : '';
}

function idIn(aux: unknown): string | undefined {
  const id = (aux as { ID?: unknown } | null | undefined)?.ID;
  return typeof id === 'string' && /^sha256:[0-9a-f]{64}$/.test(id) ? id : undefined;
}

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
