const KEY = 'radoub.screen-reader';

/** Off unless asked for: it makes a busy terminal slower. */
export function screenReaderMode(): boolean {
  return localStorage.getItem(KEY) === 'true';
}

export function rememberScreenReaderMode(on: boolean): void {
  localStorage.setItem(KEY, String(on));
}
