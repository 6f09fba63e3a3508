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

  it('is refused when there is none', async () => {
    await expect(check(undefined)).rejects.toMatchObject({ code: 'invalid-input', kind: 'invalid' });
  });
});
