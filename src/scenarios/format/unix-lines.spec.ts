import { unixScript } from './unix-lines.js';

const read = (path: string, content: string | Buffer): string =>
  unixScript(path, Buffer.from(content)).toString('latin1');

describe('a script written on Windows', () => {
  it('has the line ends of a shell, whether its name or its first line says that it is one', () => {
    expect(read('assets/run', '#!/bin/bash\r\nls\r\n')).toBe('#!/bin/bash\nls\n');
    expect(read('assets/run.sh', 'ls\r\npwd\r\n')).toBe('ls\npwd\n');
  });

  it('keeps every other byte', () => {
    expect(read('run.sh', Buffer.from('printf "a\rb\xff"\r\n', 'latin1'))).toBe('printf "a\rb\xff"\n');
  });

  it('is not what only holds a CR LF somewhere: a page, an archive behind a script', () => {
    expect(read('index.html', '<p>\r\n</p>')).toBe('<p>\r\n</p>');
    expect(read('install.sh', '#!/bin/sh\nexit\n\x1f\r\n\0')).toBe('#!/bin/sh\nexit\n\x1f\r\n\0');
  });
});
