import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's password storage cheat sheet counts these among its equals; this one takes 32 MiB and some 0.3 s. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };

/** Twice what the cost takes: Node's own limit is a little below it. */
const MOST_MEMORY = 64 * 1024 ** 2;

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** What is compared with when there is no hash, so that an unknown name takes as long as a wrong password. */
const DECOY = write(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(KEY_BYTES));

/** Passwords are kept as scrypt hashes. One is worked on at a time: a flood of log-ins must not take all memory. */
@Injectable()
export class Passwords {
  private last: Promise<unknown> = Promise.resolve();

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return write(COST, salt, await this.derive(password, salt, COST));
  }

  /** Takes the same time whether there is a hash or not. */
  async matches(password: string, hash: string | undefined): Promise<boolean> {
    const { cost, salt, key } = read(hash ?? DECOY);
    const isSame = timingSafeEqual(await this.derive(password, salt, cost), key);
    return isSame && hash !== undefined;
  }

  private derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
    // Keyboards write the same accent in two ways.
    const work = (): Promise<Buffer> =>
      derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MOST_MEMORY });
    const turn = this.last.then(work, work);
    this.last = turn;
    return turn;
  }
}

/** `scrypt:N:r:p:salt:key`, so that another cost may come without asking anybody for a new password. */
function write({ N, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join(':');
}

function read(hash: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const [, N, r, p, salt = '', key = ''] = hash.split(':');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}
