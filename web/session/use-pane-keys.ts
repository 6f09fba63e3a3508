import { useEffect } from 'react';

/** F6 goes from one pane to the other, also out of the terminal, where Tab belongs to the shell. */
export function usePaneKeys(focusText: () => void, focusTerminal: () => void): void {
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      event.preventDefault();
      const inWork = document.activeElement?.closest('.work-pane') != null;
      if (inWork) focusText();
      else focusTerminal();
    };
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('keydown', move);
    };
  }, [focusText, focusTerminal]);
}
