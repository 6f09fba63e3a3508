import { FLOW } from '../../src/terminals/protocol';
import { DrawnReport } from './drawn-report';

describe('the report of drawn bytes', () => {
  it('reports once enough has been drawn, and all of it', () => {
    const report = new DrawnReport();
    expect(report.add(FLOW.reportEvery - 1)).toBe(0);
    expect(report.add(10)).toBe(FLOW.reportEvery + 9);
    expect(report.add(10)).toBe(0);
  });

  it('leaves less unreported than the shell needs to resume', () => {
    const report = new DrawnReport();
    let unreported = 0;
    for (let index = 0; index < 1000; index += 1) {
      unreported += 777;
      unreported -= report.add(777);
      expect(unreported).toBeLessThan(FLOW.resumeBelow);
    }
  });

  it('starts anew with the connection', () => {
    const report = new DrawnReport();
    report.add(FLOW.reportEvery - 1);
    report.restart();
    expect(report.add(1)).toBe(0);
  });
});
