// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementResponse } from '@reciproca/exchange';
import type { VNode } from 'preact';
import type { FormState } from '@reciproca/web';
import type { GardenOverview } from '../application/manage-gardens.js';

export interface GardenPageData {
  readonly overview: GardenOverview;
  /** In full for who answers for the garden, once something is agreed. */
  readonly nameOf: (personId: string, isAgreed?: boolean) => string;
  readonly balanceMinutes: number;
  /** Done rides that carried this garden's crates and whose drivers were not thanked yet. */
  readonly rides: readonly AgreementResponse[];
  readonly mayHarvest: boolean;
  readonly mayWork: boolean;
  readonly mayChange: boolean;
  readonly viewerId: string;
  /** What other libs know of it. */
  readonly parts: readonly VNode[];
}

export interface GardenPageProps extends GardenPageData {
  readonly path: string;
  readonly workForm: FormState;
  readonly thanksForm: FormState;
  readonly newKey: () => string;
}
