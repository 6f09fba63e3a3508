import { Logger } from '@nestjs/common';
import { Attendance } from './attendance.js';

const PLACE = { session: 's', terminal: 't1' };

describe('attendance', () => {
  let told: string[];
  let attendance: Attendance;
  beforeEach(() => {
    told = [];
    attendance = new Attendance();
    import.meta.jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
  });

  const listen = (): void => {
    attendance.register({
      came: ({ terminal }) => void told.push(`came to ${terminal}`),
      emptied: ({ terminal }) => void told.push(`left ${terminal}`),
    });
  };

  it('tells each who comes, and when the last has left', () => {
    listen();
    const leave = [attendance.enter(PLACE), attendance.enter(PLACE)];
    leave[0]?.();
    expect(told).toEqual(['came to t1', 'came to t1']);
    leave[1]?.();
    expect(told.at(-1)).toBe('left t1');
  });

  it('goes on when one of those who listen throws: neither the terminal nor the server ends with it', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    attendance.register({ came: fail, emptied: fail });
    listen();
    attendance.enter(PLACE)();
    expect(told).toEqual(['came to t1', 'left t1']);
  });
});
