/** Texts may begin with their step's title, which the page shows already. */
export function withoutTitle(source: string, title: string): string {
  const [, heading, rest] = /^\s*#{1,3} +(.{1,200}?)[ #]*\r?\n([\s\S]*)$/.exec(source) ?? [];
  return heading?.trim() === title.trim() ? (rest ?? '') : source;
}
