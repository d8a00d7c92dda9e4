// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsSq: TextsIn<'sq', typeof newsIt, StaffKey> = {
  'news.circle_proposed_one': 'Ka një rreth ndihme për ju dhe një person tjetër. Jeni dakord?',
  'news.circle_proposed_other': 'Ka një rreth ndihme për ju dhe {{count}} persona të tjera. Jeni dakord?',
  'news.circle_agreed': 'Rrethi u bë: thanë po të gjithë.',
  'news.circle_restored': 'Rrethi vlen përsëri: ishte anuluar gabimisht. Takimet janë ato të mëparshmet.',
  'news.circle_dissolved': 'Rrethi nuk bëhet më. Nëse gjejmë një tjetër, jua themi.',
};
