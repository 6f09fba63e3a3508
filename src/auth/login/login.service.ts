import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import type { TrainerCaller } from '../caller.js';
import { hashToken, makeToken } from '../token.js';
import { CredentialStore } from '../trainers/credential.store.js';
import { Passwords } from '../trainers/passwords.js';
import { TrainerAccounts } from '../trainers/trainer-accounts.js';
import { nameKey } from '../person-name.js';
import type { Trainer } from '../trainers/trainer.js';
import { TrainerStore } from '../trainers/trainer.store.js';
import { LogInThrottle } from './login-throttle.js';
import { LogInRefusedError } from './login.errors.js';

/** A day of teaching; the next morning asks for the password again. */
export const LOG_IN_LIFE_MS = 12 * 60 * 60_000;

export interface LogIn {
  /** For the browser's cookie. */
  readonly token: string;
  readonly trainer: Trainer;
}

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** A trainer's log-ins in browsers, by name and password unless another service knows them. */
@Injectable()
export class LogIns {
  constructor(
    private readonly trainers: TrainerStore,
    private readonly credentials: CredentialStore,
    private readonly accounts: TrainerAccounts,
    private readonly passwords: Passwords,
    private readonly throttle: LogInThrottle,
    private readonly events: EventBus,
  ) {}

  /** Throws `LogInRefusedError`, `TooManyLogInsError`. */
  async begin(name: string, password: string, address: string): Promise<LogIn> {
    try {
      const trainer = await this.recognise(name, password, address);
      this.events.publish({ type: 'log-in.began', trainer: trainer.id, by: 'password', address });
      return this.issue(trainer);
    } catch (error) {
      const meant = this.trainers.named(name)?.id; // only an account that exists: a password may have been typed there
      if (error instanceof LogInRefusedError) {
        this.events.publish({ type: 'log-in.refused', trainer: meant, by: 'password', address });
      }
      throw error;
    }
  }

  /** Only the password opens what a log-in opens: a browser left open does not suffice. Ends all other log-ins. */
  async changePassword(caller: TrainerCaller, change: PasswordChange, address: string): Promise<LogIn> {
    const { name } = this.get(caller);
    await this.recognise(name, change.current, address);
    await this.accounts.setPassword(name, change.password);
    return this.issue(this.get(caller));
  }

  end({ credential }: TrainerCaller): void {
    this.credentials.remove(credential);
  }

  /** Throws `LogInRefusedError` for one who was removed a moment ago. */
  get({ trainer }: TrainerCaller): Trainer {
    const found = this.trainers.find(trainer);
    if (!found) throw new LogInRefusedError();
    return found;
  }

  private async recognise(name: string, password: string, address: string): Promise<Trainer> {
    this.throttle.admit(nameKey(name), address);
    const trainer = this.trainers.named(name);
    const isRight = await this.passwords.matches(password, trainer?.passwordHash);
    // While it was hashed, the account may have got another password, or been removed.
    const now = trainer && this.trainers.find(trainer.id);
    if (!isRight || !now || now.passwordHash !== trainer.passwordHash) throw new LogInRefusedError();
    return now;
  }

  /** Whoever calls knows that it is them. */
  issue(trainer: Trainer): LogIn {
    const [id, token, createdAt] = [randomUUID(), makeToken(), new Date()];
    const expiresAt = new Date(createdAt.getTime() + LOG_IN_LIFE_MS);
    this.credentials.forgetExpiredLogIns(createdAt);
    const logIn = { id, trainer: trainer.id, name: 'log-in', scope: 'account', createdAt, expiresAt } as const;
    this.credentials.add(logIn, hashToken(token));
    return { token, trainer };
  }
}
