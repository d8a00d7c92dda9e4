// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsAr: TextsIn<'ar', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'رسالة من المكتب لكم ولأشخاص آخرين.',
  'news.group_wrote_urgent': 'رسالة عاجلة من المكتب لكم ولأشخاص آخرين.',
  'errors.group_message.not_found': 'هذه الرسالة غير موجودة.',
  'errors.group_message.wrong_state': 'هذه الرسالة أُرسلت أو سُحبت.',
  'errors.group_message.nobody': 'لا أحد في هذه المجموعة الآن.',
  'errors.group_message.many': 'عددهم {{count}}: ضعوا علامة في المربع لإرسالها إلى الجميع.',
  'errors.group_message.too_many': 'كتبتم اليوم إلى {{most}} مجموعات. انتظروا حتى الغد.',
};
