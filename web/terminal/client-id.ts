/** 32 hex digits. `randomUUID` is missing where the page comes over plain http, as it often does in a classroom. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
