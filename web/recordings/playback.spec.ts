import { Playback } from './playback';
import type { Cast, CastEvent } from './read-cast';

const events: CastEvent[] = ['a', 'b', 'c'].map((text, index) => ({ kind: 'output', at: index + 1, text }));
const cast: Cast = { cols: 80, rows: 24, startedAt: new Date(0), seconds: 4, events, markers: [] };

class Screen {
  text = '';
  restart = (): void => {
    this.text = '';
  };
  show = (shown: readonly CastEvent[]): void => {
    for (const event of shown) this.text += event.kind === 'output' ? event.text : '';
  };
}

it('shows each moment as it was, forwards and backwards', () => {
  const screen = new Screen();
  const playback = new Playback(cast, screen);
  const textAt = (seconds: number): string => {
    playback.moveTo(seconds);
    return screen.text;
  };
  expect([0.5, 1, 1.5, 3, 2.5, 0, 99].map(textAt)).toEqual(['', 'a', 'a', 'abc', 'ab', '', 'abc']);
  expect([playback.at, playback.isAtEnd]).toEqual([4, true]);
});
