import { OpenidLinkStore } from '../auth/openid/openid-link.store.js';
import { CredentialStore } from '../auth/trainers/credential.store.js';
import { ConfigError } from '../config/config.error.js';
import { readConfig } from '../config/config.js';
import { withAccounts } from './trainer-accounts.js';

/** Accounts that a school's people get to by its log-in, in the words of the operator. */
export async function linkTrainer(name: string, subject: string, options: { issuer?: string }): Promise<void> {
  const issuer = issuerOf(options.issuer);
  await withAccounts((accounts, database) => {
    const { id } = accounts.mustExist(name);
    new OpenidLinkStore(database).put({ issuer, subject }, { trainer: id, by: 'operator' }, new Date());
    console.log(`${subject} of ${issuer} logs in as ${name} from now on.`);
  });
}

export async function unlinkTrainer(name: string): Promise<void> {
  await withAccounts((accounts, database) => {
    const { id } = accounts.mustExist(name);
    const count = new OpenidLinkStore(database).removeOf(id);
    new CredentialStore(database).endLogIns(id);
    console.log(`${count === 0 ? 'There was no link to' : 'Unlinked'} ${name}. Their log-ins are ended.`);
  });
}

function issuerOf(named: string | undefined): string {
  const issuer = named ?? readConfig(process.env).openid?.issuer.href;
  if (issuer === undefined)
    throw new ConfigError(['Name the --issuer, or set RADOUB_OPENID_ISSUER and what goes with it']);
  if (!URL.canParse(issuer)) throw new ConfigError(['--issuer must be an address']);
  return new URL(issuer).href;
}
