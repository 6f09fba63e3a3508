/** The author wrote something that is not JSONata. */
export class ExpressionSyntaxError extends Error {
  override readonly name = 'ExpressionSyntaxError';

  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
  }
}

/** The data is not of the kind the expression speaks of: a text where it counts, say. The learner can change that. */
export class ExpressionDataError extends Error {
  override readonly name = 'ExpressionDataError';
}

/** The expression itself cannot work: it never ends, or calls what does not exist. */
export class ExpressionBrokenError extends Error {
  override readonly name = 'ExpressionBrokenError';
}

/**
 * JSONata's codes (its `errorCodes` table) for values of the wrong type: arguments and operands, a cast, a text that is no
 * date, and the author's own `$error` and `$assert`.
 */
const ABOUT_THE_DATA = /^(T04\d\d|T20\d\d|D3030|D3110|D3137|D3141)$/;

/** Sorts what JSONata threw, which is a plain object with a `code`, into the two kinds above. */
export function whyItFailed(source: string, error: unknown): ExpressionDataError | ExpressionBrokenError {
  const message = `${messageOf(error)} (in ${source})`;
  const code = (error as { code?: unknown } | undefined)?.code;
  const aboutTheData = typeof code === 'string' && ABOUT_THE_DATA.test(code);
  return aboutTheData
    ? new ExpressionDataError(message, { cause: error })
    : new ExpressionBrokenError(message, { cause: error });
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}
