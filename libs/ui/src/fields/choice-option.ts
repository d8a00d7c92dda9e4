// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IconName } from '../assets/icon-names.js';
import type { AskedFor } from './following.js';

export type ChoiceOption = {
  value: string;
  label: string;
  hint?: string;
  icon?: IconName;
  disabled?: boolean;
  /** The fields that are there while this is chosen. */
  asks?: readonly AskedFor[];
};
