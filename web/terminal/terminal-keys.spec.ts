import { type Chord, meaningOf } from './terminal-keys';

function press(keys: string): Chord {
  const parts = keys.split('+');
  const has = (name: string): boolean => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    metaKey: has('Meta'),
  };
}

const pc = { mac: false, hasSelection: false };
const mac = { mac: true, hasSelection: false };

describe('a key pressed in the terminal', () => {
  it('copies with Ctrl+Shift+C and Ctrl+Insert', () => {
    expect(meaningOf(press('Ctrl+Shift+C'), pc)).toBe('copy');
    expect(meaningOf(press('Ctrl+Insert'), pc)).toBe('copy');
  });

  it('interrupts with Ctrl+C, and copies only what is selected', () => {
    expect(meaningOf(press('Ctrl+c'), pc)).toBe('shell');
    expect(meaningOf(press('Ctrl+c'), { mac: false, hasSelection: true })).toBe('copy');
    expect(meaningOf(press('Ctrl+c'), { mac: true, hasSelection: true })).toBe('shell');
  });

  it('pastes with Ctrl+V, Ctrl+Shift+V and Shift+Insert', () => {
    for (const keys of ['Ctrl+v', 'Ctrl+Shift+V', 'Shift+Insert']) expect(meaningOf(press(keys), pc)).toBe('paste');
  });

  it('leaves the command key to a Mac, and Ctrl+V to its shell', () => {
    expect(meaningOf(press('Meta+c'), mac)).toBe('browser');
    expect(meaningOf(press('Meta+v'), mac)).toBe('browser');
    expect(meaningOf(press('Ctrl+v'), mac)).toBe('shell');
  });

  it('leaves the terminal with F6 and gives every other key to the shell', () => {
    expect(meaningOf(press('F6'), pc)).toBe('page');
    for (const keys of ['a', 'Tab', 'Escape', 'Ctrl+r', 'Alt+b', 'Insert', 'F5']) {
      expect(meaningOf(press(keys), pc)).toBe('shell');
    }
  });
});
