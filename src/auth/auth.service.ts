import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { UnauthenticatedError } from './auth.errors.js';
import { NOBODY, type Caller, type TrainerCaller } from './caller.js';
import { LEARNER_COOKIE, readCookie, setCookie, TRAINER_COOKIE } from './cookies.js';
import { LearnerStore } from './learner.store.js';
import type { Credential } from './trainers/credential.js';
import { CredentialStore } from './trainers/credential.store.js';
import { TrainerStore } from './trainers/trainer.store.js';
import { bearerToken, hashToken, makeToken } from './token.js';

/** A course may come back after the holidays; the cookie holds no secret but the learner's own work. */
const COOKIE_DAYS = 180;

/** Who calls, and how they become known. */
@Injectable()
export class AuthService {
  constructor(
    private readonly learners: LearnerStore,
    private readonly trainers: TrainerStore,
    private readonly credentials: CredentialStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A trainer counts before a learner: they may try the exercises in the same browser. */
  identify(request: Request): Caller {
    const bearer = bearerToken(request.headers.authorization);
    const byToken = bearer === undefined ? undefined : this.trainerBy(bearer);
    if (byToken && byToken.scope !== 'account') return byToken;

    const logIn = readCookie(request, TRAINER_COOKIE);
    const byLogIn = logIn === undefined ? undefined : this.trainerBy(logIn);
    if (byLogIn?.scope === 'account') return byLogIn;

    const cookie = readCookie(request, LEARNER_COOKIE);
    const learner = cookie === undefined ? undefined : this.learners.find(hashToken(cookie));
    return learner === undefined ? NOBODY : { role: 'learner', learner };
  }

  /** Whether a trainer who was let in before still would be: tokens are revoked, and log-ins end. */
  isStillKnown({ credential }: TrainerCaller): boolean {
    return this.credentials.callerOf({ id: credential }, new Date()) !== undefined;
  }

  /** On an open server a visitor becomes a learner; elsewhere throws `UnauthenticatedError`. */
  welcome(caller: Caller, response: Response): Exclude<Caller, { role: 'nobody' }> {
    if (caller.role !== 'nobody') return caller;
    if (!this.config.open) throw new UnauthenticatedError();
    return { role: 'learner', learner: this.addLearner(response) };
  }

  /** Somebody new, whom this browser is known as from now on. Returns their id. */
  addLearner(response: Response): string {
    const id = randomUUID();
    this.learners.add(id, new Date());
    this.welcomeBack(id, response);
    return id;
  }

  /** Makes a learner known in one more browser. */
  welcomeBack(learner: string, response: Response): void {
    const token = makeToken();
    this.learners.addToken(learner, hashToken(token), new Date());
    setCookie(response, LEARNER_COOKIE, token, COOKIE_DAYS * 24 * 60 * 60 * 1000);
  }

  /** No browser is known as them any more. */
  forgetLearner(learner: string): void {
    this.learners.remove(learner);
  }

  /** As learners are shown it; undefined once the account is gone. */
  trainerName(id: string): string | undefined {
    return this.trainers.find(id)?.name;
  }

  /** The admin's token of a first start, to be shown once; undefined when there are accounts already. */
  firstToken(): string | undefined {
    if (this.trainers.list().length > 0) return undefined;
    const [trainer, token, createdAt] = [randomUUID(), makeToken(), new Date()];
    this.trainers.add({ id: trainer, name: 'admin', role: 'admin', passwordHash: undefined, createdAt });
    const credential: Credential = {
      id: randomUUID(),
      trainer,
      name: 'first',
      scope: 'write',
      createdAt,
      expiresAt: undefined,
    };
    this.credentials.add(credential, hashToken(token));
    return token;
  }

  private trainerBy(token: string): TrainerCaller | undefined {
    return this.credentials.callerOf({ hash: hashToken(token) }, new Date());
  }
}
