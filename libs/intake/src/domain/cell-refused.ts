// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Repair } from './intake-row.js';

/** A refusal about one cell, perhaps with what would be right. */
export class CellRefused extends DomainError {
  constructor(
    column: string,
    code: string,
    params: Readonly<Record<string, unknown>> = {},
    readonly repair?: Repair,
  ) {
    super(code, 'invalid', { ...params, field: column });
  }
}
