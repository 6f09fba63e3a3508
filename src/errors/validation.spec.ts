import type { Type } from '@nestjs/common';
import { IsInt, IsString, Min } from 'class-validator';
import { InvalidInputError } from './invalid-input.error.js';
import { makeValidationPipe } from './validation.pipe.js';

class Body {
  @IsString()
  readonly name!: string;

  @IsInt()
  @Min(1)
  readonly minutes!: number;
}

function check(value: unknown): Promise<unknown> {
  return makeValidationPipe().transform(value, { type: 'body', metatype: Body as Type });
}

describe('the input of a request', () => {
  it('is accepted when it is what the route asks for', async () => {
    await expect(check({ name: 'ana', minutes: 5 })).resolves.toEqual({ name: 'ana', minutes: 5 });
  });

  it('is refused by the name of every wrong, missing and unknown field', async () => {
    const refusal = await check({ minutes: 'soon', admin: true }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect((refusal as InvalidInputError).details.map(({ field }) => field).sort()).toEqual([
      'admin',
      'minutes',
      'name',
    ]);
  });

  it('is refused in few words, however much is wrong with it', async () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`field${at}`, at]));
    const refusal = await check({ name: 'ana', minutes: 5, ['x'.repeat(5_000)]: 1, ...wide }).catch(
      (error: unknown) => error,
    );

    const { details, message } = refusal as InvalidInputError;
    expect(details.map(({ field }) => field)).toEqual([
      `${'x'.repeat(40)}…`,
      ...Array.from({ length: 9 }, (_, at) => `field${at}`),
    ]);
    expect(message).toMatch(/field8; and 21 more\.$/);
    expect(message.length).toBeLessThan(500);
  });

  it('is refused when there is none', async () => {
    await expect(check(undefined)).rejects.toMatchObject({ code: 'invalid-input', kind: 'invalid' });
  });
});
