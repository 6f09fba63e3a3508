import { ValidationPipe } from '@nestjs/common';
import { InvalidInputError } from './invalid-input.error.js';

/** Bodies and queries hold what their class declares, and nothing else. */
export function makeValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => InvalidInputError.from(errors),
  });
}
