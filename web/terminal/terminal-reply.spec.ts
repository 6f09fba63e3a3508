import { isTerminalReply } from './terminal-reply';

describe('a reply of the terminal itself', () => {
  it.each([
    ['device attributes', '\x1b[?1;2c'],
    ['secondary attributes', '\x1b[>0;276;0c'],
    ['cursor position', '\x1b[24;80R'],
    ['status', '\x1b[0n'],
    ['mode', '\x1b[?2004;1$y'],
    ['foreground colour', '\x1b]10;rgb:e6e6/edede/f3f3\x1b\\'],
    ['background colour, ended by a bell', '\x1b]11;rgb:0000/0000/0000\x07'],
    ['setting', '\x1bP1$r0m\x1b\\'],
    ['version', '\x1bP>|xterm.js(6.0.0)\x1b\\'],
    ['focus', '\x1b[I'],
  ])('is recognised: %s', (_, data) => {
    expect(isTerminalReply(data)).toBe(true);
  });

  it.each([
    ['a letter', 'c'],
    ['a word', 'docker ps'],
    ['arrow up', '\x1b[A'],
    ['home', '\x1b[H'],
    ['delete', '\x1b[3~'],
    ['escape', '\x1b'],
    ['Ctrl-C', '\x03'],
    ['a bracketed paste', '\x1b[200~ls\x1b[201~'],
    ['Alt-c', '\x1bc'],
  ])('is not taken for a key: %s', (_, data) => {
    expect(isTerminalReply(data)).toBe(false);
  });
});
