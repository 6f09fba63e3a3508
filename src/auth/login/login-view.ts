import type { Scope } from '../scope.js';
import type { Trainer, TrainerRole } from '../trainers/trainer.js';

/** Who is known, and how far. */
export interface LogInView {
  readonly id: string;
  readonly name: string;
  readonly role: TrainerRole;
  readonly scope: Scope;
}

export const LOG_IN_EXAMPLE: LogInView = {
  id: '7c2f1d0a-8a53-4a0e-9f43-1f6f0b9c2d11',
  name: 'Ève Martin',
  role: 'trainer',
  scope: 'account',
};

export function viewLogIn({ id, name, role }: Trainer, scope: Scope): LogInView {
  return { id, name, role, scope };
}
