import type { Config } from '../config/config.js';
import type { FieldProblem } from '../errors/invalid-input.error.js';
import type { ClassPlan } from './classroom.js';

type Limits = Pick<Config, 'caps' | 'sessionMinutes' | 'internet'>;

/** What of a plan is more than the server gives to anybody. */
export function beyondLimits(plan: ClassPlan, limits: Limits): FieldProblem[] {
  const { caps, sessionMinutes, internet } = plan;
  const most = (field: string, value: number | undefined, greatest: number, unit = ''): FieldProblem[] =>
    value !== undefined && value > greatest
      ? [{ field, reason: `${field} must not be more than ${greatest}${unit}` }]
      : [];
  const inMib = (bytes: number | undefined): number | undefined => bytes && Math.ceil(bytes / 1024 ** 2);
  return [
    ...most('memory', inMib(caps.memoryBytes), inMib(limits.caps.memoryBytes) ?? 0, 'm'),
    ...most('cpus', caps.cpus, limits.caps.cpus),
    ...most('pids', caps.pids, limits.caps.pids),
    ...most('disk', inMib(caps.diskBytes), inMib(limits.caps.diskBytes) ?? 0, 'm'),
    ...most('sessionMinutes', sessionMinutes, limits.sessionMinutes),
    ...(internet && !limits.internet
      ? [{ field: 'internet', reason: 'internet must be false: this server gives its machines none' }]
      : []),
  ];
}
