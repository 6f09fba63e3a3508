import type { TypingView } from '../../src/sessions/session-view';

/** Typing in a learner's terminals, as one of perhaps several trainers sees it. */
export type TrainerTyping =
  | { readonly is: 'none' | 'asked' | 'allowed' }
  | { readonly is: 'another-asked' | 'another-types'; readonly name: string };

/** `me`: the id of the trainer who looks, undefined until it is known. */
export function typingOf(me: string | undefined, view: TypingView | undefined): TrainerTyping {
  if (view === undefined || view.state === 'none') return { is: 'none' };
  const { state, trainer, name } = view;
  if (trainer === me) return { is: state === 'given' ? 'allowed' : 'asked' };
  return { is: state === 'given' ? 'another-types' : 'another-asked', name };
}

/** What became of a trainer's wish to type, where they did not end it themselves. */
export function endOf(before: TrainerTyping['is'], after: TrainerTyping['is']): 'refused' | 'ended' | undefined {
  if (before === 'asked' && after === 'none') return 'refused';
  return before === 'allowed' && after !== 'allowed' ? 'ended' : undefined;
}
