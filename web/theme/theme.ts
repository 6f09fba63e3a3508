import { useEffect, useState } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'radoub.theme';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** The style sheets know `light` and `dark` only; `system` is resolved here, before the first paint. */
export function applyTheme(theme: Theme = storedTheme()): void {
  const dark = theme === 'system' ? systemIsDark.matches : theme === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    const apply = (): void => {
      applyTheme(theme);
    };
    apply();
    localStorage.setItem(KEY, theme);
    systemIsDark.addEventListener('change', apply);
    return () => {
      systemIsDark.removeEventListener('change', apply);
    };
  }, [theme]);
  return [theme, setTheme];
}
