/** How much JSON one body may hold, however few bytes that takes. */
export interface JsonLimits {
  /** Fields of all objects together. */
  readonly fields: number;
  /** Entries of all objects and lists together. */
  readonly values: number;
  /** Objects and lists within one another. */
  readonly levels: number;
}

const BYTE = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/**
 * Whether JSON in UTF-8 keeps to the limits: one pass over its bytes, so that what exceeds them costs neither a parser nor
 * whatever walks through the result. Of what is no JSON it looks at least at the part that a parser would accept.
 */
export function isWithin(json: Uint8Array, most: JsonLimits): boolean {
  let [fields, values, level] = [0, 1, 0];
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case BYTE.quote:
        at = endOfString(json, at);
        break;
      case BYTE.colon:
        if (++fields > most.fields) return false;
        break;
      case BYTE.comma:
        if (++values > most.values) return false;
        break;
      case BYTE.openList:
      case BYTE.openObject:
        if (++level > most.levels) return false;
        break;
      case BYTE.closeList:
      case BYTE.closeObject:
        level--;
        break;
      default:
        break;
    }
  }
  return true;
}

/** In UTF-8 the bytes of a quote and a backslash are never part of another character. */
function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== BYTE.quote) at += json[at] === BYTE.backslash ? 2 : 1;
  return at;
}
