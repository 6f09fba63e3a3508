/**
 * Minutes before a session's deadline at which its learner is told, and from which on the page shows the time as urgent.
 * They should have time to copy what they want to keep, and then once more.
 */
export const WARNING_MINUTES = { soon: 10, now: 2 } as const;
