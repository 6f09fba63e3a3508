import { DomainError } from '../../errors/domain-error.js';
import { PERSON_NAME_RULE } from '../person-name.js';
import { PASSWORD_RULE } from './rules.js';

export class TrainerNameRefusedError extends DomainError {
  override readonly name = 'TrainerNameRefusedError';
  readonly code = 'trainer-name-refused';
  readonly kind = 'invalid';

  constructor() {
    super(`A trainer's name is ${PERSON_NAME_RULE}.`);
  }
}

export class TrainerNameTakenError extends DomainError {
  override readonly name = 'TrainerNameTakenError';
  readonly code = 'trainer-name-taken';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`There is a trainer of the name ${name} already.`);
  }
}

export class TrainerNotFoundError extends DomainError {
  override readonly name = 'TrainerNotFoundError';
  readonly code = 'trainer-not-found';
  readonly kind = 'not-found';

  constructor(name: string) {
    super(`No trainer has the name ${name}.`);
  }
}

export class LastAdminError extends DomainError {
  override readonly name = 'LastAdminError';
  readonly code = 'last-admin';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`${name} is the only admin. Add another one first.`);
  }
}

export class PasswordRefusedError extends DomainError {
  override readonly name = 'PasswordRefusedError';
  readonly code = 'password-refused';
  readonly kind = 'invalid';

  constructor() {
    super(`A password has ${PASSWORD_RULE}.`);
  }
}
