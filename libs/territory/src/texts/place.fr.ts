// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { placeIt } from './place.it.js';
import type { StaffKey } from './staff-keys.js';

export const placeFr: TextsIn<'fr', typeof placeIt, StaffKey> = {
  'closed.closes': '{{name}} ferme à {{time}}.',
  'closed.opens': '{{name}} ouvre à {{time}}.',
  'closed.that_day': '{{name}} : fermé ce jour-là.',
  'closed.on': '{{name}} : fermé {{days}}.',
  'closed.holiday': '{{name}} : ce jour-là, c’est fête et c’est fermé.',
  'closed.for_good': '{{name}} : fermé pour toujours à partir du {{day}}.',
  'closed.ask': '{{closed}} Cela va quand même ?',
  'days.one': 'le {{day}}',
  'days.span': 'du {{from}} au {{until}}',
  'days.hours': '{{days}}, de {{from}} à {{until}}',
  'place.isClosed': 'fermé',
  'errors.place.closed': 'Ce lieu est fermé. Choisissez-en un autre.',
  'news.place_closed': 'Un lieu où vous avez quelque chose de prévu ferme. Regardez quoi.',
  'news.place_closed_days': 'Un lieu est fermé le jour d’un de vos rendez-vous. Regardez lequel.',
  'news.place_closed_hours': 'Un lieu est fermé à l’heure d’un de vos rendez-vous. Regardez lequel.',
  'news.place_reopened': 'Le lieu d’un de vos rendez-vous est de nouveau ouvert.',
  'news.place_moved': 'Le lieu d’un de vos rendez-vous est maintenant ailleurs. Regardez où.',
};
