/** `10 minutes`, `10-15 mins`, `1 hour`: the upper end in minutes. Undefined where nothing of the kind is written. */
export function minutesOf(text: string): number | undefined {
  const [, first, last, unit] =
    /(\d{1,3})\s*(?:(?:-|–|to)\s*(\d{1,3})\s*)?(h(?:ou)?rs?|h|min(?:ute)?s?|m)\b/i.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const minutes = Number(last ?? first) * (unit.toLowerCase().startsWith('h') ? 60 : 1);
  return minutes > 0 ? minutes : undefined;
}
