import { useCallback, useState } from 'react';
import type { MessageView } from '../../src/sessions/session-view';

/** Messages that were not yet marked as read in this browser, and what marks them. */
export function useUnread(session: string, messages: readonly MessageView[]): [MessageView[], (id: string) => void] {
  const key = `radoub.read.${session}`;
  const [read, setRead] = useState<readonly string[]>(() => (localStorage.getItem(key) ?? '').split(' '));
  const mark = useCallback(
    (id: string) => {
      setRead((before) => {
        // Only what still exists is remembered, or the list would grow for ever.
        const after = [...messages.map((message) => message.id).filter((each) => before.includes(each)), id];
        localStorage.setItem(key, after.join(' '));
        return after;
      });
    },
    [key, messages],
  );
  return [messages.filter(({ id }) => !read.includes(id)), mark];
}
