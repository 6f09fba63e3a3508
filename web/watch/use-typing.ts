import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TypingView } from '../../src/sessions/session-view';
import { boardApi } from '../api/board-calls';
import { trainerApi } from '../api/trainer-calls';
import { endOf, type TrainerTyping, typingOf } from './typing-state';

export interface Typing {
  readonly state: TrainerTyping;
  /** What became of the last wish to type, as far as it was not oneself who ended it. */
  readonly end: 'refused' | 'ended' | undefined;
  readonly isCalling: boolean;
  readonly error: Error | null;
  readonly ask: () => void;
  /** Also takes the question back. */
  readonly stop: () => void;
}

/** Whether this trainer may type in the session's terminals, and what asks for it and ends it. */
export function useTyping(session: string, view: TypingView | undefined): Typing {
  const me = useQuery({ queryKey: ['watch', 'me'], queryFn: trainerApi.whoAmI, staleTime: Infinity });
  const asking = useMutation({ mutationFn: () => boardApi.askToType(session) });
  const stopping = useMutation({ mutationFn: () => boardApi.stopTyping(session) });
  const state = typingOf(me.data?.id, view);
  const [seen, setSeen] = useState<{ is: TrainerTyping['is']; end: Typing['end'] }>({ is: state.is, end: undefined });
  if (seen.is !== state.is) setSeen({ is: state.is, end: stopping.isIdle ? endOf(seen.is, state.is) : undefined });
  return {
    state,
    end: seen.end,
    isCalling: asking.isPending || stopping.isPending,
    error: asking.error ?? stopping.error,
    ask: () => {
      stopping.reset();
      asking.mutate();
    },
    stop: () => {
      stopping.mutate();
    },
  };
}
