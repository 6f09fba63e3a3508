/** Given up because somebody wanted something else: no failure of anything. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
