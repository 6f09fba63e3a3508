/** The address if it is an absolute http(s) one. Everything else (javascript:, file:, data:) is no link. */
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined; // Not absolute, or no address at all: no link either.
  }
}

/** Opens a page that can neither reach ours nor learn where it was opened from. */
export function openOutside(address: string): void {
  const url = safeUrl(address);
  if (url !== undefined) window.open(url, '_blank', 'noopener,noreferrer');
}
