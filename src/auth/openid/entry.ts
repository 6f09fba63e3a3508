import type { TrainerRole } from '../trainers/trainer.js';

/** That somebody of the provider's is that trainer here. */
export interface OpenidLink {
  readonly trainer: string;
  /** By rule: it holds as long as the rule does. By the operator: until they say otherwise. */
  readonly by: 'rule' | 'operator';
}

/** What becomes of one whom the provider knows. */
export type Entry =
  | { readonly kind: 'refused' }
  /** Was let in by a rule before, and no longer is. */
  | { readonly kind: 'lapsed'; readonly trainer: string }
  | { readonly kind: 'new'; readonly role: TrainerRole }
  | { readonly kind: 'known'; readonly trainer: string; readonly role: TrainerRole | 'unchanged' };

/** `allowed`: what the rules make of them today. An account that the operator linked keeps the role that it has. */
export function decideEntry(link: OpenidLink | undefined, allowed: TrainerRole | undefined): Entry {
  if (link?.by === 'operator') return { kind: 'known', trainer: link.trainer, role: 'unchanged' };
  if (link) {
    if (allowed === undefined) return { kind: 'lapsed', trainer: link.trainer };
    return { kind: 'known', trainer: link.trainer, role: allowed };
  }
  return allowed === undefined ? { kind: 'refused' } : { kind: 'new', role: allowed };
}
