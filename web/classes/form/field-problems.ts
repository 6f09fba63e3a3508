import { ApiError } from '../../api/api-error';

/** The fields of a class that the server may refuse, by the API's names. */
export const FIELDS = [
  ...(['name', 'scenarios', 'expected', 'startsAt', 'endsAt', 'sessionMinutes', 'extensionMinutes'] as const),
  ...(['keepMinutes', 'memory', 'cpus', 'disk', 'internet'] as const),
];

export type Field = (typeof FIELDS)[number];

/** Why a field was refused, as far as it can be told in another language than the server's. */
export type FieldProblem = { kind: 'most' | 'least'; value: string } | { kind: 'shape' };

export type FieldProblems = Partial<Record<Field, FieldProblem>>;

/** Null: the error is of no field of this form. Of a value that is no number its bounds say nothing. */
export function fieldProblems(error: unknown): FieldProblems | null {
  if (!(error instanceof ApiError) || error.code !== 'invalid-input' || !Array.isArray(error.details)) return null;
  const problems: FieldProblems = {};
  for (const { field, reason } of error.details as { field: string; reason: string }[]) {
    const known = FIELDS.find((each) => each === field);
    if (!known) continue;
    const problem = problemIn(reason);
    if (problem.kind === 'shape') problems[known] = problem;
    else problems[known] ??= problem;
  }
  return Object.keys(problems).length === 0 ? null : problems;
}

function problemIn(reason: string): FieldProblem {
  const [, than, value = ''] = /must not be (more|greater|less) than (\S+)$/.exec(reason) ?? [];
  if (than === undefined) return { kind: 'shape' };
  return { kind: than === 'less' ? 'least' : 'most', value };
}
