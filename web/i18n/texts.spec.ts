import { en } from './en';
import { fr } from './fr';
import { pickLanguage } from './language';

type Leaf = [path: string, text: string];

function leaves(texts: object, prefix = ''): Leaf[] {
  return Object.entries(texts).flatMap(([key, value]: [string, string | object]): Leaf[] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the texts of the pages', () => {
  const english = new Map(leaves(en));

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual(
      leaves(fr)
        .map(([path]) => path)
        .sort(),
    );
  });

  it.each(leaves(fr))('say as much in English: %s', (path, text) => {
    expect(text).not.toBe('');
    expect(english.get(path)).not.toBe('');
    expect(placeholders(english.get(path) ?? '')).toEqual(placeholders(text));
  });
});

describe('the language of the page', () => {
  it('is the one chosen before, then the browser’s, then French', () => {
    expect(pickLanguage('en', ['fr-FR'])).toBe('en');
    expect(pickLanguage(null, ['de-DE', 'en-GB', 'fr'])).toBe('en');
    expect(pickLanguage(null, ['fr-CH'])).toBe('fr');
    expect(pickLanguage('xx', ['de'])).toBe('fr');
  });
});
