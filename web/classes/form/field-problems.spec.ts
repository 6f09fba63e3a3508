import { ApiError } from '../../api/api-error';
import { fieldProblems } from './field-problems';

const refusal = (details: unknown): ApiError => new ApiError(400, 'invalid-input', 'Not accepted.', null, details);

describe('a class that is refused', () => {
  it('says so at each field, with the bound where there is one', () => {
    const details = [
      { field: 'memory', reason: 'memory must not be more than 512m' },
      { field: 'expected', reason: 'expected must not be less than 1' },
      { field: 'expected', reason: 'expected must be an integer number' },
      { field: 'cpus', reason: 'cpus must not be less than 0.1' },
      { field: 'scenarios', reason: 'there is no exercise x' },
    ];
    expect(fieldProblems(refusal(details))).toEqual({
      memory: { kind: 'most', value: '512m' },
      expected: { kind: 'shape' },
      cpus: { kind: 'least', value: '0.1' },
      scenarios: { kind: 'shape' },
    });
  });

  it('for something else than a field is told as any refusal', () => {
    expect(fieldProblems(refusal([{ field: 'pids', reason: 'x' }]))).toBeNull();
    expect(fieldProblems(refusal(undefined))).toBeNull();
    expect(fieldProblems(new ApiError(409, 'class-closed', '', null))).toBeNull();
    expect(fieldProblems(new Error('x'))).toBeNull();
  });
});
