import type { ValidationError } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/** One field that was refused; nested ones are named with dots. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** Whoever has more wrong than that begins with those. */
const MOST_PROBLEMS = 10;

/** Of a name that the caller made up; ours are shorter. */
const MOST_NAME = 40;

/** A request's body or query is not what the route asks for: wrong, missing and unknown fields are named, the first ten. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid-input';
  readonly kind = 'invalid';
  override readonly details: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    const named = problems.slice(0, MOST_PROBLEMS);
    const more = problems.length - named.length;
    const reasons = [...named.map(({ reason }) => reason), ...(more > 0 ? [`and ${more} more`] : [])];
    super(`Not accepted: ${reasons.join('; ')}.`);
    this.details = named;
  }

  static from(errors: readonly ValidationError[]): InvalidInputError {
    return new InvalidInputError(errors.flatMap((error) => problemsOf(error, '')));
  }
}

function problemsOf({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldProblem[] {
  const field = `${parent}${shortened(property)}`;
  const unknown = 'whitelistValidation' in constraints;
  const reasons = unknown ? [`there is no field ${field}`] : Object.values(constraints);
  return [
    ...reasons.map((reason) => ({ field, reason })),
    ...children.flatMap((child) => problemsOf(child, `${field}.`)),
  ];
}

function shortened(name: string): string {
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME)}…` : name;
}
