// SPDX-License-Identifier: AGPL-3.0-or-later

/** What sort of refusal it is; one table in platform maps each to an HTTP status. */
export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_many' | 'unavailable';

export interface RefusalDetails {
  /** Dotted path of the input field the refusal is about, when there is one. */
  readonly field?: string;
  /** Values the text for people may quote. */
  readonly [param: string]: unknown;
}

/**
 * An expected refusal with a stable code, such as `proposal.already_taken`.
 * People read the text looked up by the code in their language; the message is for logs and holds no personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export function notFound(noun: string): DomainError {
  return new DomainError(`${noun}.not_found`, 'not_found', { noun });
}

export function forbidden(code = 'access.forbidden'): DomainError {
  return new DomainError(code, 'forbidden');
}
