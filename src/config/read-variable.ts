import { isIP } from 'node:net';

export type Environment = Readonly<Record<string, string | undefined>>;
type Read<T> = (environment: Environment) => T;

export function text(name: string, fallback: string): Read<string> {
  return (environment) => environment[name] ?? fallback;
}

/** From `NAME`, or from the file that `NAME_FILE` names, as container secrets are. Empty when there is neither. */
export function secret(name: string, readFile: (path: string) => string): Read<string> {
  return (environment) => {
    const [value, path] = [environment[name] ?? '', environment[`${name}_FILE`] ?? ''];
    if (path === '') return value;
    if (value !== '') throw new Error(`${name} and ${name}_FILE exclude each other`);
    try {
      return readFile(path).trim();
    } catch (error) {
      throw new Error(`${name}_FILE cannot be read: ${(error as Error).message}`, { cause: error });
    }
  };
}

export function flag(name: string, fallback: boolean): Read<boolean> {
  return (environment) => {
    const value = environment[name] ?? '';
    if (value === '') return fallback;
    if (value === 'true' || value === 'false') return value === 'true';
    throw new Error(`${name} must be true or false, not "${value}"`);
  };
}

export function integer(name: string, fallback: number, { min, max }: { min: number; max: number }): Read<number> {
  return (environment) => {
    const value = environment[name] ?? '';
    if (value === '') return fallback;
    if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${value}"`);
  };
}

/** Comma-separated. */
export function list(name: string): Read<string[]> {
  return (environment) =>
    (environment[name] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
}

/** Addresses and ranges of them in CIDR notation, comma-separated: `10.0.0.5, 2001:db8::/64`. */
export function ranges(name: string): Read<string[]> {
  return (environment) => {
    const parts = list(name)(environment);
    for (const part of parts) {
      if (/\/0+$/.test(part)) throw new Error(`${name} must not be everybody, as "${part}" is`);
      if (!isRange(part)) throw new Error(`${name} must be addresses or ranges such as 10.0.0.0/28, not "${part}"`);
    }
    return parts;
  };
}

function isRange(value: string): boolean {
  const match = /^([\d.]+|[\da-f:.]+)(?:\/(\d{1,3}))?$/i.exec(value);
  const kind = isIP(match?.[1] ?? '');
  return kind !== 0 && Number(match?.[2] ?? 1) <= (kind === 4 ? 32 : 128);
}

export function oneOf<const T extends string>(name: string, choices: readonly [T, ...T[]]): Read<T> {
  return (environment) => {
    const value = environment[name] ?? choices[0];
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new Error(`${name} must be one of ${choices.join(', ')}, not "${value}"`);
    return choice;
  };
}

/** Bytes from Docker's way of writing them: `512m`, `4g`. */
export function size(name: string, fallback: string): Read<number> {
  return (environment) => {
    const bytes = parseSize(environment[name] ?? fallback);
    if (bytes === undefined) throw new Error(`${name} must be a size such as 512m or 4g, not "${environment[name]}"`);
    return bytes;
  };
}

const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

export function parseSize(value: string): number | undefined {
  const match = /^(\d{1,6})([kmg])b?$/i.exec(value);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  return match && unit ? Number(match[1]) * unit : undefined;
}

/** A registry as Docker takes a mirror: `https://host` or `http://host:port`, without a path; empty for none. */
export function registry(name: string): Read<string> {
  return (environment) => {
    const value = (environment[name] ?? '').replace(/\/$/, '');
    if (value === '' || /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(value)) return value;
    throw new Error(`${name} must look like https://mirror.school.org or http://10.0.0.5:5000, not "${value}"`);
  };
}

/** `host:port`, `[v6]:port` or a bare port. */
export function hostPort(name: string, fallback: { host: string; port: number }): Read<{ host: string; port: number }> {
  return (environment) => {
    const value = environment[name] ?? '';
    if (value === '') return fallback;
    const match = /^(?:(\[[0-9a-f:]+\]|[^:[\]]+):)?(\d{1,5})$/i.exec(value);
    const port = Number(match?.[2]);
    if (!match || port > 65_535) throw new Error(`${name} must look like 127.0.0.1:7070, not "${value}"`);
    return { host: match[1]?.replace(/^\[|\]$/g, '') ?? fallback.host, port };
  };
}
