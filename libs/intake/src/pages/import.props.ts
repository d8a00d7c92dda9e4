// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { IntakeView, Mapping, ShownRow } from '../application/view-intake.js';
import type { RowState } from '../domain/intake-row.js';

export interface ImportProps {
  readonly view: IntakeView;
  /** Set where its columns are to be chosen. */
  readonly mapping: Mapping | null;
  readonly isChoosingSheet: boolean;
  readonly show: RowState | null;
  readonly rows: readonly ShownRow[];
  readonly form: FormState;
  readonly newKey: () => string;
}
