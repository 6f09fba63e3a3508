import * as client from 'openid-client';
import type { OpenidConfig } from '../../config/openid-config.js';
import type { Claims } from './claims.js';
import { explainFailure } from './explain-failure.js';
import { OpenidUnavailableError } from './openid.errors.js';
import type { PendingLogIn } from './pending-log-ins.js';

/** A provider that needs longer is away: somebody waits before a white page. */
const PATIENCE_SECONDS = 10;
/** After which its addresses are looked up again; keys are fetched by themselves when it uses new ones. */
const KNOWN_FOR_MS = 60 * 60_000;

export const CALLBACK_PATH = '/api/auth/openid/callback';

/**
 * A school's log-in service. It is looked for when the first trainer needs it, and again after a failure: that it is
 * away keeps nobody from anything else.
 */
export class OpenidProvider {
  private known: { readonly found: Promise<client.Configuration>; readonly untilMs: number } | undefined;

  constructor(private readonly config: OpenidConfig) {}

  /** Where the browser goes. Throws `OpenidUnavailableError`. */
  async addressFor({ state, nonce, verifier }: PendingLogIn): Promise<URL> {
    const provider = await this.find();
    return client.buildAuthorizationUrl(provider, {
      redirect_uri: new URL(CALLBACK_PATH, this.config.publicUrl).href,
      scope: this.config.scopes,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /** Who came back with that answer. Throws `OpenidUnavailableError`, `OpenidExpiredError`, `OpenidCancelledError`. */
  async claimsOf(answer: URLSearchParams, { state, nonce, verifier }: PendingLogIn): Promise<Claims> {
    const provider = await this.find();
    const address = new URL(CALLBACK_PATH, this.config.publicUrl);
    address.search = answer.toString();
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const tokens = await client.authorizationCodeGrant(provider, address, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider gave no ID token.');
      // Many providers put groups and names there only.
      if (provider.serverMetadata().userinfo_endpoint === undefined) return claims;
      return { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims };
    } catch (error) {
      throw explainFailure(error);
    }
  }

  private async find(): Promise<client.Configuration> {
    if (!this.known || this.known.untilMs <= Date.now()) {
      this.known = { found: this.discover(), untilMs: Date.now() + KNOWN_FOR_MS };
    }
    const { known } = this;
    try {
      return await known.found;
    } catch (error) {
      if (this.known === known) this.known = undefined;
      throw new OpenidUnavailableError(error);
    }
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    // The configuration takes http:// for loopback only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to make it stand out
    const unprotected = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(issuer, clientId, undefined, asProviderWishes(clientSecret), {
      execute: [client.enableNonRepudiationChecks, ...unprotected],
      timeout: PATIENCE_SECONDS,
    });
  }
}

/** In the header, as every provider must take it; in the body for one that says it takes nothing else. */
function asProviderWishes(secret: string): client.ClientAuth {
  const [inHeader, inBody] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? inHeader : inBody)(server, ...rest);
  };
}
