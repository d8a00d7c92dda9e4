// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { placeIt } from './place.it.js';
import type { StaffKey } from './staff-keys.js';

export const placeRo: TextsIn<'ro', typeof placeIt, StaffKey> = {
  'closed.closes': '{{name}}: se închide la {{time}}.',
  'closed.opens': '{{name}}: se deschide la {{time}}.',
  'closed.that_day': '{{name}}: în ziua aceea este închis.',
  'closed.on': '{{name}}: închis {{days}}.',
  'closed.holiday': '{{name}}: în ziua aceea este sărbătoare și este închis.',
  'closed.for_good': '{{name}}: închis de tot din {{day}}.',
  'closed.ask': '{{closed}} E bine și așa?',
  'days.one': 'pe {{day}}',
  'days.span': 'de la {{from}} până la {{until}}',
  'days.hours': '{{days}}, de la {{from}} la {{until}}',
  'place.isClosed': 'închis',
  'errors.place.closed': 'Acest loc este închis. Alegeți altul.',
  'news.place_closed': 'Se închide un loc unde aveți ceva stabilit. Vedeți ce anume.',
  'news.place_closed_days': 'Un loc este închis în ziua unei întâlniri a dumneavoastră. Vedeți care.',
  'news.place_closed_hours': 'Un loc este închis la ora unei întâlniri a dumneavoastră. Vedeți care.',
  'news.place_reopened': 'Locul unei întâlniri a dumneavoastră este din nou deschis.',
  'news.place_moved': 'Locul unei întâlniri a dumneavoastră este acum în altă parte. Vedeți unde.',
};
