/** Control characters, marks that change direction or are unseen, line separators, halves of characters. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What learners wrote, as one line that a terminal can only show: nothing in it moves a cursor or asks for an answer. */
export function harmless(text: string): string {
  return text.replaceAll(HARMFUL, '\u{FFFD}');
}

/** The same for a text of several lines. */
export function harmlessLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => harmless(line))
    .join('\n');
}

/** JSON as any, in which all that a terminal could obey is escaped: JSON itself escapes less. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(HARMFUL, (character) =>
    character === '\n' ? character : escapeUnits(character),
  );
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
