import type { Language } from '../../src/events/verdict';

const KEY = 'radoub.language';

/** What was chosen before, or else the first language of the browser that we speak, or else French. */
export function pickLanguage(stored: string | null, browser: readonly string[]): Language {
  const spoken = [stored ?? '', ...browser].map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((tag): tag is Language => tag === 'fr' || tag === 'en') ?? 'fr';
}

export function initialLanguage(): Language {
  return pickLanguage(localStorage.getItem(KEY), navigator.languages);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
