import { useSyncExternalStore } from 'react';

/** Below this the panes are stacked. The style sheets say the same. */
const narrow = window.matchMedia('(max-width: 799px)');

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => {
        narrow.removeEventListener('change', listener);
      };
    },
    () => narrow.matches,
  );
}
