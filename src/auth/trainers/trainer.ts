import type { TrainerRow } from '../../storage/schema.js';

export const TRAINER_ROLES = ['trainer', 'admin'] as const satisfies readonly TrainerRow['role'][];
export type TrainerRole = (typeof TRAINER_ROLES)[number];

/** The account of somebody who teaches; an admin's also looks after the whole server. */
export interface Trainer {
  readonly id: string;
  readonly name: string;
  readonly role: TrainerRole;
  /** Undefined: no log-in by password. */
  readonly passwordHash: string | undefined;
  readonly createdAt: Date;
}
