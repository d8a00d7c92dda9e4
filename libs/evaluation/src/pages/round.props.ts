// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { RoundView } from '../application/view-round.js';

export interface RoundForms {
  readonly item?: FormState;
  readonly press?: FormState;
  readonly correct?: FormState;
  readonly decide?: FormState;
}

export interface RoundPageProps {
  readonly view: RoundView;
  readonly forms: RoundForms;
  readonly newKey: () => string;
}
