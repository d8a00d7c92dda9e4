// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldErrors } from './field-errors.js';
import { fieldValue } from './field-value.js';

export type BoundField = { name: string; value: unknown; error: string | undefined };

/**
 * `const field = bindFields(body, errors)`, then `<TextField {...field('details.seats')} label=… />`:
 * keeps what was typed and shows what was wrong.
 */
export function bindFields(
  values: Readonly<Record<string, unknown>> | null | undefined,
  errors: FieldErrors = {},
): (name: string) => BoundField {
  return (name) => ({ name, value: fieldValue(values, name), error: errors[name] });
}
