import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';
import type { TrainerRow } from '../../storage/schema.js';
import { nameKey } from '../person-name.js';
import type { Trainer, TrainerRole } from './trainer.js';

/** Accounts of trainers. */
@Injectable()
export class TrainerStore {
  constructor(private readonly database: Database) {}

  /** Throws when the name is taken: whoever calls has looked. */
  add({ id, name, role, passwordHash, createdAt }: Trainer): void {
    const row = { id, name, name_key: nameKey(name), role, password_hash: passwordHash ?? null };
    const values = { ...row, created_at: createdAt.getTime() };
    this.database.run(this.database.query.insertInto('trainers').values(values));
  }

  /** With what makes them known, or not at all. */
  addLinked(trainer: Trainer, link: () => void): void {
    this.database.transaction(() => {
      this.add(trainer);
      link();
    });
  }

  find(id: string): Trainer | undefined {
    const row = this.database.first(this.database.query.selectFrom('trainers').selectAll().where('id', '=', id));
    return row && fromRow(row);
  }

  named(name: string): Trainer | undefined {
    const { query } = this.database;
    const row = this.database.first(query.selectFrom('trainers').selectAll().where('name_key', '=', nameKey(name)));
    return row && fromRow(row);
  }

  /** By name. */
  list(): Trainer[] {
    return this.database.all(this.database.query.selectFrom('trainers').selectAll().orderBy('name_key')).map(fromRow);
  }

  setPassword(id: string, hash: string): void {
    const { query } = this.database;
    this.database.run(query.updateTable('trainers').set({ password_hash: hash }).where('id', '=', id));
  }

  setRole(id: string, role: TrainerRole): void {
    this.database.run(this.database.query.updateTable('trainers').set({ role }).where('id', '=', id));
  }

  /** Their tokens and log-ins go with them. */
  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('trainers').where('id', '=', id));
  }
}

function fromRow({ id, name, role, password_hash, created_at }: TrainerRow): Trainer {
  return { id, name, role, passwordHash: password_hash ?? undefined, createdAt: new Date(created_at) };
}
