// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { IntakeView, ShownRow } from '../application/view-intake.js';

export interface RowCardProps {
  readonly view: IntakeView;
  readonly row: ShownRow;
  readonly form: FormState;
  readonly newKey: () => string;
}
