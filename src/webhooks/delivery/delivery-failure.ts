import { DomainError } from '../../errors/domain-error.js';

/** Sentences for what goes wrong on the way; nothing that a receiver wrote is among them. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name cannot be looked up now',
  EHOSTUNREACH: 'there is no way there',
  ENETUNREACH: 'there is no way there',
  ETIMEDOUT: 'it did not answer in time',
  ABORT_ERR: 'it did not answer in time',
};

/** Something did not arrive; `message` says why, for the hook's owner. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';

  static from(error: Error): DeliveryFailure {
    if (error instanceof DeliveryFailure) return error;
    if (error instanceof DomainError) return new DeliveryFailure(error.message);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const isAboutTrust = /CERT|SELF_SIGNED|^ERR_TLS|^ERR_SSL|EPROTO|ALTNAME/.test(code);
    return new DeliveryFailure(
      isAboutTrust ? 'its certificate is not trusted' : (REASONS[code] ?? 'it could not be reached'),
    );
  }
}
