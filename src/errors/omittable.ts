import { ValidateIf } from 'class-validator';

/** A field of a body that may be left out. Unlike with `IsOptional`, null is a value, and has to be a right one. */
export function Omittable(): PropertyDecorator {
  return ValidateIf((_body: unknown, value: unknown) => value !== undefined);
}
