// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldErrors } from '@reciproca/ui';

/** A form that comes back: what was wrong, what was typed, and what is about no single field. */
export interface FormState {
  readonly errors: FieldErrors;
  readonly typed: Record<string, unknown>;
  readonly general: string | null;
}

export const UNTOUCHED: FormState = { errors: {}, typed: {}, general: null };
