import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CredentialStore } from './credential.store.js';
import { Passwords } from './passwords.js';
import { PERSON_NAME } from '../person-name.js';
import { LEAST_PASSWORD, MOST_PASSWORD } from './rules.js';
import {
  LastAdminError,
  PasswordRefusedError,
  TrainerNameRefusedError,
  TrainerNameTakenError,
  TrainerNotFoundError,
} from './trainer.errors.js';
import type { Trainer, TrainerRole } from './trainer.js';
import { TrainerStore } from './trainer.store.js';

/** Makes, changes and removes accounts, by the names that people know. */
@Injectable()
export class TrainerAccounts {
  constructor(
    private readonly trainers: TrainerStore,
    private readonly credentials: CredentialStore,
    private readonly passwords: Passwords,
  ) {}

  list(): Trainer[] {
    return this.trainers.list();
  }

  /** Throws for a name that is taken or no name, so that nobody types a password in vain. */
  mustBeFree(name: string): void {
    if (!PERSON_NAME.test(name)) throw new TrainerNameRefusedError();
    if (this.trainers.named(name)) throw new TrainerNameTakenError(name);
  }

  mustExist(name: string): Trainer {
    const trainer = this.trainers.named(name);
    if (!trainer) throw new TrainerNotFoundError(name);
    return trainer;
  }

  async add(name: string, role: TrainerRole, password: string): Promise<void> {
    this.mustBeFree(name);
    const passwordHash = await this.hash(password);
    this.mustBeFree(name); // hashing takes a while
    const [id, createdAt] = [randomUUID(), new Date()];
    this.trainers.add({ id, name: name.normalize('NFC'), role, passwordHash, createdAt });
  }

  /** Ends every log-in; tokens go on. */
  async setPassword(name: string, password: string): Promise<void> {
    const { id } = this.mustExist(name);
    const hash = await this.hash(password);
    this.trainers.setPassword(id, hash);
    this.credentials.endLogIns(id);
  }

  /** With their tokens and log-ins. */
  remove(name: string): void {
    const { id, role } = this.mustExist(name);
    const admins = this.trainers.list().filter((each) => each.role === 'admin');
    if (role === 'admin' && admins.length === 1) throw new LastAdminError(name);
    this.trainers.remove(id);
  }

  private hash(password: string): Promise<string> {
    if (password.length < LEAST_PASSWORD || password.length > MOST_PASSWORD) throw new PasswordRefusedError();
    return this.passwords.hash(password);
  }
}
