import type { ValidationError } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/** One field that was refused; nested ones are named with dots. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** A request's body or query is not what the route asks for: each wrong, missing and unknown field is named. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid-input';
  readonly kind = 'invalid';

  constructor(override readonly details: readonly FieldProblem[]) {
    super(`Not accepted: ${details.map(({ reason }) => reason).join('; ')}.`);
  }

  static from(errors: readonly ValidationError[]): InvalidInputError {
    return new InvalidInputError(errors.flatMap((error) => problemsOf(error, '')));
  }
}

function problemsOf({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldProblem[] {
  const field = `${parent}${property}`;
  const unknown = 'whitelistValidation' in constraints;
  const reasons = unknown ? [`there is no field ${field}`] : Object.values(constraints);
  return [
    ...reasons.map((reason) => ({ field, reason })),
    ...children.flatMap((child) => problemsOf(child, `${field}.`)),
  ];
}
