import type { ITheme } from '@xterm/xterm';

/** The terminal is dark in both themes of the page. Every colour but black has a contrast of 4.5 on the background. */
export const TERMINAL_COLOURS: ITheme = {
  background: '#11171c',
  foreground: '#dfe6ea',
  cursor: '#7cc7de',
  cursorAccent: '#11171c',
  selectionBackground: '#2c5a70',
  selectionInactiveBackground: '#2a3a45',
  scrollbarSliderBackground: '#ffffff26',
  scrollbarSliderHoverBackground: '#ffffff40',
  black: '#11171c',
  red: '#f07c78',
  green: '#7fcf95',
  yellow: '#e0be6c',
  blue: '#79aef0',
  magenta: '#cf9be6',
  cyan: '#6cc7d6',
  white: '#c9d3d9',
  brightBlack: '#83929c',
  brightRed: '#ff9d98',
  brightGreen: '#a0e6b2',
  brightYellow: '#f2d58c',
  brightBlue: '#a1c8ff',
  brightMagenta: '#e2bbf5',
  brightCyan: '#97e0ec',
  brightWhite: '#ffffff',
};

export const TERMINAL_FONT =
  'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace';
