// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  'news.seat_asked': 'Nga një faqe tjetër kërkojnë një vend në udhëtimin tuaj ({{when}}). Zyra ju merr në telefon.',
};
