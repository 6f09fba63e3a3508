import { connect } from '../api/connect.js';
import type { RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { classLines, classListLines } from './class-lines.js';
import { mustFindClass } from './find-class.js';

interface CreateOptions extends RemoteOptions {
  readonly exercise: string[];
  readonly expected: number;
  readonly start?: string;
  readonly end?: string;
  readonly sessionMinutes?: number;
  readonly extensionMinutes?: number;
  readonly keepMinutes?: number;
  readonly memory?: string;
  readonly cpus?: number;
  readonly pids?: number;
  readonly disk?: string;
  readonly recording?: boolean;
  readonly internet?: boolean;
}

export async function createClass(name: string, options: CreateOptions): Promise<void> {
  const { json, server, tokenFile, exercise, start, end, ...rest } = options;
  const api = connect({ server, ...(tokenFile === undefined ? {} : { tokenFile }) });
  const times = { ...(start === undefined ? {} : { startsAt: start }), ...(end === undefined ? {} : { endsAt: end }) };
  const made = await api.makeClass({ name, scenarios: exercise, ...times, ...rest });
  print(json, made, () => classLines(made, server));
}

export async function listClasses(options: RemoteOptions): Promise<void> {
  const classes = await connect(options).classes();
  print(options.json, classes, () => classListLines(classes));
}

export async function closeClass(wish: string, options: RemoteOptions): Promise<void> {
  const api = connect(options);
  const closed = await api.closeClass((await mustFindClass(api, wish)).id);
  print(options.json, closed, () => classLines(closed, options.server));
}
