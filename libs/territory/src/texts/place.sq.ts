// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { placeIt } from './place.it.js';
import type { StaffKey } from './staff-keys.js';

export const placeSq: TextsIn<'sq', typeof placeIt, StaffKey> = {
  'closed.closes': '{{name}}: mbyllet në orën {{time}}.',
  'closed.opens': '{{name}}: hapet në orën {{time}}.',
  'closed.that_day': '{{name}}: atë ditë është mbyllur.',
  'closed.on': '{{name}}: mbyllur {{days}}.',
  'closed.holiday': '{{name}}: atë ditë është festë dhe është mbyllur.',
  'closed.for_good': '{{name}}: mbyllur përgjithmonë nga {{day}}.',
  'closed.ask': '{{closed}} Është në rregull gjithsesi?',
  'days.one': 'më {{day}}',
  'days.span': 'nga {{from}} deri më {{until}}',
  'days.hours': '{{days}}, nga ora {{from}} deri në {{until}}',
  'place.isClosed': 'mbyllur',
  'errors.place.closed': 'Ky vend është mbyllur. Zgjidhni një tjetër.',
  'news.place_closed': 'Mbyllet një vend ku keni diçka për të bërë. Shihni çfarë.',
  'news.place_closed_days': 'Një vend është mbyllur ditën e një takimi tuajin. Shihni cili.',
  'news.place_closed_hours': 'Një vend është mbyllur në orën e një takimi tuajin. Shihni cili.',
  'news.place_reopened': 'Një vend i një takimi tuajin është përsëri i hapur.',
  'news.place_moved': 'Një vend i një takimi tuajin tani është diku tjetër. Shihni ku.',
};
