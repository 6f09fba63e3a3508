/**
 * Whether a trainer may type into a learner's terminals. A trainer asks, the learner answers, and either ends it; a
 * trainer who has not asked is never allowed. Each transition is a pure function of what was before; one that does not
 * apply changes nothing.
 */
export type Consent =
  | { readonly state: 'none' }
  | { readonly state: 'asked'; readonly by: string }
  | { readonly state: 'given'; readonly to: string };

export const NO_CONSENT: Consent = { state: 'none' };

/** While one trainer is allowed, another's question takes nothing away from them: it is not heard. */
export function ask(consent: Consent, trainer: string): Consent {
  return consent.state === 'given' ? consent : { state: 'asked', by: trainer };
}

/** `trainer` is whom the page asked about: an answer to a question that has changed meanwhile answers nothing. */
export function answer(consent: Consent, trainer: string, isAllowed: boolean): Consent {
  if (!isAllowed) return NO_CONSENT;
  return consent.state === 'asked' && consent.by === trainer ? { state: 'given', to: trainer } : consent;
}

/** The trainer no longer wants to, or is gone. */
export function giveUp(consent: Consent, trainer: string): Consent {
  return concerned(consent) === trainer ? NO_CONSENT : consent;
}

export function mayType(consent: Consent, trainer: string): boolean {
  return consent.state === 'given' && consent.to === trainer;
}

/** The trainer who asked or was allowed. */
export function concerned(consent: Consent): string | undefined {
  switch (consent.state) {
    case 'none':
      return undefined;
    case 'asked':
      return consent.by;
    case 'given':
      return consent.to;
  }
}
