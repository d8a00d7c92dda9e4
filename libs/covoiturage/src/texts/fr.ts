// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  'news.seat_asked':
    'Sur un autre site, quelqu’un demande une place dans votre trajet ({{when}}). Le bureau vous appelle.',
};
