import { CredentialStore } from '../auth/trainers/credential.store.js';
import { Passwords } from '../auth/trainers/passwords.js';
import { TrainerAccounts } from '../auth/trainers/trainer-accounts.js';
import { TrainerStore } from '../auth/trainers/trainer.store.js';
import { readConfig } from '../config/config.js';
import { Database } from '../storage/database.js';
import { readPassword } from './read-password.js';

/** Who may read the server's database may make trainers, so these work on it directly, beside a running server. */
export async function addTrainer(name: string, { admin = false }: { admin?: boolean }): Promise<void> {
  await withAccounts(async (accounts) => {
    accounts.mustBeFree(name);
    await accounts.add(name, admin ? 'admin' : 'trainer', await readPassword());
    console.log(`${name} can log in now, as ${admin ? 'an admin' : 'a trainer'}.`);
  });
}

export async function listTrainers({ json = false }: { json?: boolean }): Promise<void> {
  await withAccounts((accounts) => {
    const rows = accounts.list().map(({ id, name, role, passwordHash, createdAt }) => {
      return { id, name, role, hasPassword: passwordHash !== undefined, createdAt };
    });
    if (json) console.log(JSON.stringify(rows, null, 2));
    for (const { name, role, hasPassword } of json ? [] : rows) {
      console.log(`${role.padEnd(7)}  ${name}${hasPassword ? '' : '  (no password)'}`);
    }
  });
}

export async function removeTrainer(name: string): Promise<void> {
  await withAccounts((accounts) => {
    accounts.remove(name);
    console.log(`${name} is removed, and with them their tokens and log-ins.`);
  });
}

export async function changePassword(name: string): Promise<void> {
  await withAccounts(async (accounts) => {
    accounts.mustExist(name);
    await accounts.setPassword(name, await readPassword());
    console.log(`${name} has a new password. Their log-ins are ended, their tokens go on.`);
  });
}

/** For as long as `work` takes. */
export async function withAccounts(
  work: (accounts: TrainerAccounts, database: Database) => void | Promise<void>,
): Promise<void> {
  const database = await Database.open(readConfig(process.env).stateDir);
  try {
    const stores = [new TrainerStore(database), new CredentialStore(database)] as const;
    await work(new TrainerAccounts(...stores, new Passwords()), database);
  } finally {
    database.onApplicationShutdown();
  }
}
