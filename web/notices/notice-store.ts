/** A sentence that the page shows for a while. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MS = 8000;

let notices: readonly Notice[] = [];
let spoken = '';
let lastId = 0;
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Shows and speaks a sentence. One that `stays` waits to be closed: somebody wrote it. */
export function notify(text: string, { stays = false } = {}): void {
  const id = (lastId += 1);
  notices = [...notices.filter((notice) => notice.text !== text), { id, text }];
  if (!stays) {
    setTimeout(() => {
      dismiss(id);
    }, SHOWN_MS);
  }
  announce(text);
}

export function dismiss(id: number): void {
  notices = notices.filter((notice) => notice.id !== id);
  changed();
}

/** Speaks to a screen reader and shows nothing. */
export function announce(text: string): void {
  // The same sentence again is spoken again only if it differs: a no-break space makes it.
  spoken = text === spoken ? `${text}\u00a0` : text;
  changed();
}

export const noticeStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  notices: (): readonly Notice[] => notices,
  spoken: (): string => spoken,
};
