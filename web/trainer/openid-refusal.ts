/** Codes with which the server sends a browser back to this page, and our sentence for each. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'openid-expired': 'expired',
  'openid-cancelled': 'cancelled',
  'openid-not-allowed': 'notAllowed',
  'openid-unavailable': 'unavailable',
  'openid-too-often': 'tooOften',
};

type Sentence = 'expired' | 'cancelled' | 'notAllowed' | 'unavailable' | 'tooOften';

/** Of the page's address. Whatever else somebody writes there is not shown. */
export function openidRefusal(search: string): Sentence | null {
  const code = new URLSearchParams(search).get('refused') ?? '';
  return Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? null) : null;
}
