import { FlowControl } from './flow-control.js';
import { FLOW } from '../protocol.js';

class Source {
  readonly calls: string[] = [];
  pause = (): unknown => this.calls.push('pause');
  resume = (): unknown => this.calls.push('resume');
}

describe('FlowControl', () => {
  let source: Source;
  let flow: FlowControl;

  beforeEach(() => {
    source = new Source();
    flow = new FlowControl(source);
  });

  it('pauses once above the high mark and resumes once below the low one', () => {
    flow.sending(FLOW.pauseAbove);
    flow.sent(FLOW.pauseAbove);
    expect(source.calls).toEqual([]);
    flow.sending(1);
    flow.sending(1);
    flow.sent(2);
    expect(source.calls).toEqual(['pause']);

    flow.drawn(FLOW.pauseAbove - FLOW.resumeBelow + 2);
    expect(source.calls).toEqual(['pause']);
    flow.drawn(1);
    flow.drawn(1);
    expect(source.calls).toEqual(['pause', 'resume']);
  });

  it('is not fooled by a page that claims to have drawn what it never took', () => {
    flow.sending(FLOW.pauseAbove + 1);
    flow.drawn(Number.MAX_SAFE_INTEGER);
    expect(source.calls).toEqual(['pause']);
    flow.sent(FLOW.pauseAbove + 1);
    expect(source.calls).toEqual(['pause', 'resume']);
  });

  it('cannot be left paused by a page that reports every reportEvery bytes', () => {
    expect(FLOW.reportEvery).toBeLessThanOrEqual(FLOW.resumeBelow);
  });
});
