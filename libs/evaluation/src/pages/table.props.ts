// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { TableView } from '../application/view-tables.js';

export interface TableForms {
  readonly settings?: FormState;
  readonly seats?: FormState;
  readonly meeting?: FormState;
  readonly undertaking?: FormState;
}

export interface TablePageProps {
  readonly view: TableView;
  readonly forms: TableForms;
  /** yyyy */
  readonly year: string;
  readonly mayChange: boolean;
  readonly newKey: () => string;
}
