import { typedText } from './typed-text.js';

const pasted = (text: string): string => `\x1b[200~${text}\x1b[201~\r`;

describe('a script that is typed for the learner', () => {
  it('is one paste and its Enter, however many lines it has', () => {
    expect(typedText('cd /root\n\tls\n')).toBe(pasted('cd /root\n\tls'));
  });

  it('leaves off what is about the script, and does not end the shell', () => {
    expect(typedText('#!/bin/bash\r\nclear\r\nexit 0\r\n')).toBe(pasted('clear'));
    expect(typedText('#!/bin/sh\n')).toBe('');
  });

  it('cannot end the paste, nor press keys', () => {
    expect(typedText('echo a\x1b[201~\x03\x7f\x9b b')).toBe(pasted('echo a[201~ b'));
  });
});
