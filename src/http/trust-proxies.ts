/**
 * Makes `request.ip` the last address of X-Forwarded-For that is no proxy's, and `request.secure` what X-Forwarded-Proto
 * says, where a proxy sent it; of anybody else neither header is believed.
 */
export function trustProxies(app: { set(setting: string, value: unknown): unknown }, proxies: readonly string[]): void {
  app.set('trust proxy', ['loopback', ...proxies]);
}
