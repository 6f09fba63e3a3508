import { ApiError } from './api-error';
import { refusalOf } from './refusal';

describe('a refused call', () => {
  it('tells a stranger to ask for the code', () => {
    expect(refusalOf(new ApiError(401, 'unauthenticated', 'x', null))).toEqual({
      reason: 'unauthenticated',
      detail: null,
      retryAfterSeconds: null,
    });
  });

  it("at capacity repeats the server's sentence and its delay", () => {
    expect(refusalOf(new ApiError(503, 'at-capacity', '24 of 24 machines are taken.', 5))).toEqual({
      reason: 'full',
      detail: '24 of 24 machines are taken.',
      retryAfterSeconds: 5,
    });
  });

  it('of a class is told by its code, without the English of the server', () => {
    const error = new ApiError(409, 'class-full', 'This class is full. Please tell your trainer.', null);
    expect(refusalOf(error)).toEqual({ reason: 'class-full', detail: null, retryAfterSeconds: null });
  });

  it('is our fault when nothing else is known', () => {
    expect(refusalOf(new Error('bug')).reason).toBe('ours');
    expect(refusalOf(new ApiError(500, '', 'stack', null))).toMatchObject({ reason: 'ours', detail: null });
    expect(refusalOf(new ApiError(0, 'unreachable', '', null)).reason).toBe('unreachable');
  });
});
