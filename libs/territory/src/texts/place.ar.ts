// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { placeIt } from './place.it.js';
import type { StaffKey } from './staff-keys.js';

export const placeAr: TextsIn<'ar', typeof placeIt, StaffKey> = {
  'closed.closes': 'إغلاق {{name}} في الساعة {{time}}.',
  'closed.opens': 'فتح {{name}} في الساعة {{time}}.',
  'closed.that_day': '{{name}}: مغلق في ذلك اليوم.',
  'closed.on': '{{name}}: مغلق {{days}}.',
  'closed.holiday': '{{name}}: مغلق في ذلك اليوم لأنه يوم عطلة.',
  'closed.for_good': '{{name}}: مغلق نهائيًا من {{day}}.',
  'closed.ask': '{{closed}} هل يناسبكم مع ذلك؟',
  'days.one': 'يوم {{day}}',
  'days.span': 'من {{from}} إلى {{until}}',
  'days.hours': '{{days}}، من {{from}} إلى {{until}}',
  'place.isClosed': 'مغلق',
  'errors.place.closed': 'هذا المكان مغلق. اختاروا مكانًا آخر.',
  'news.place_closed': 'سيُغلق مكان عندكم فيه موعد. انظروا ما هو.',
  'news.place_closed_days': 'مكان مغلق في يوم موعد لكم. انظروا أي موعد.',
  'news.place_closed_hours': 'مكان مغلق في ساعة موعد لكم. انظروا أي موعد.',
  'news.place_reopened': 'مكان أحد مواعيدكم مفتوح من جديد.',
  'news.place_moved': 'مكان أحد مواعيدكم انتقل. انظروا إلى أين.',
};
