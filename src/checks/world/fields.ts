/** What a learner's daemon says is read with these: a missing or odd part is an empty one. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list. */
export function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
