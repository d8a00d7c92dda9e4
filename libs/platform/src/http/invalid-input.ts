// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type RefusalKind } from '@reciproca/kernel';

/** One thing wrong with one field of the input. */
export interface InputIssue {
  /** Dotted path, such as `windows.0.start`. */
  readonly field: string;
  /** Such as `input.required`; the text for people is looked up by it. */
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Input that does not have the shape asked for; names every wrong field at once. */
export class InvalidInput extends DomainError {
  constructor(
    readonly issues: readonly InputIssue[],
    kind: RefusalKind = 'invalid',
  ) {
    super('input.invalid', kind, issues[0] ? { field: issues[0].field } : {});
  }
}

/** The issues of any refusal that is about input: a lone rule's refusal counts as one issue on its field. */
export function issuesOf(error: DomainError): readonly InputIssue[] {
  if (error instanceof InvalidInput) return error.issues;
  const { field, ...params } = error.details;
  return field ? [{ field, code: error.code, params }] : [];
}
