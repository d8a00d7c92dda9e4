// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { it } from './it.js';

export const en: TextsOf<typeof it> = {
  board: 'Corrections to decide',
  'board.none': 'No correction to decide.',
};
