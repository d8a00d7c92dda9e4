// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type RefusalKind } from '@reciproca/kernel';

/** What people are told when a rule of the schema stops what two of them do at the same moment. */
export interface ConstraintRefusal {
  readonly code: string;
  /** A conflict unless said otherwise. */
  readonly kind?: RefusalKind;
  /** The field of the input it is about. */
  readonly field?: string;
}

const UNNAMED: Readonly<Record<string, ConstraintRefusal>> = {
  // unique_violation, exclusion_violation
  23505: { code: 'any.there_already' },
  '23P01': { code: 'any.there_already' },
  // foreign_key_violation: what it belongs to has gone meanwhile, or something still belongs to it
  23503: { code: 'any.gone' },
  // check_violation
  23514: { code: 'any.out_of_bounds', kind: 'invalid' },
};
const named = new Map<string, ConstraintRefusal>();

/** Called by each lib for its own constraints, by their names in the schema. */
export function nameRefusals(refusals: Readonly<Record<string, ConstraintRefusal>>): void {
  for (const [constraint, refusal] of Object.entries(refusals)) named.set(constraint, refusal);
}

/** The names for which a refusal was said. */
export function listNamedConstraints(): string[] {
  return [...named.keys()];
}

/**
 * The refusal that a violated constraint stands for; null for any other failure.
 * Use cases look first and refuse with the same words: this answers whoever came at the same moment.
 */
export function refusalOfConstraint(error: unknown): DomainError | null {
  const { code, constraint, driverError } = error as { code?: string; constraint?: string; driverError?: unknown };
  if (driverError) return refusalOfConstraint(driverError);
  const unnamed = code === undefined ? undefined : UNNAMED[code];
  if (!unnamed) return null;
  const { code: text, kind = 'conflict', field } = (constraint && named.get(constraint)) || unnamed;
  return new DomainError(text, kind, { ...(field && { field }), constraint });
}
