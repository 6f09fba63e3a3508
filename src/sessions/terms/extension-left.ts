/** Minutes that a learner may still add to a session; none when their class has become stricter meanwhile. */
export function extensionLeft(allowedMinutes: number, usedMinutes: number): number {
  return Math.max(0, allowedMinutes - usedMinutes);
}
