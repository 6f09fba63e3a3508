import { OutputPosition } from './output-position';

describe('the position in the output', () => {
  it('asks for everything at first, then for what is missing', () => {
    const position = new OutputPosition();
    expect(position.since).toBeNull();
    expect(position.welcome(1000)).toBe('first');
    position.advance(24);
    expect(position.since).toBe(1024);
    expect(position.welcome(1024)).toBe('seamless');
  });

  it('notices that older output is gone', () => {
    const position = new OutputPosition();
    position.welcome(0);
    position.advance(10);
    expect(position.welcome(5000)).toBe('gap');
    expect(position.since).toBe(5000);
  });

  it('notices that this is another shell', () => {
    const position = new OutputPosition();
    position.welcome(0);
    position.advance(10);
    expect(position.welcome(0)).toBe('other-shell');
  });

  it('starts over when told to', () => {
    const position = new OutputPosition();
    position.welcome(7);
    position.forget();
    expect(position.since).toBeNull();
  });
});
