// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { it } from './it.js';

export const en: TextsOf<typeof it> = {
  where: 'Where it happens',
  'where.giver_home': 'at the helper’s home',
  'where.receiver_home': 'at the home of the person asking',
  'where.elsewhere': 'somewhere else',
  most_people: 'How many people at once',
  people: 'For how many people',
  note: 'Good to know',
  'note.hint': 'Only the helper reads this, once both have said yes.',
  'reason.same_staircase': 'Lives on the same staircase',
  'reason.same_block': 'Lives in the same block',
  'reason.same_area': 'Lives in the same area',
  'reason.same_comune': 'Lives in the same municipality',
  'reason.other_comune': 'Lives in another municipality, about {{km, number}} km away',
  'reason.metres_away': 'Lives about {{metres, distance}} away',
  'reason.free_then': 'Is free at that time',
  'reason.free_in_part': 'Is free for {{minutes, duration}} of that time',
  'reason.vetted': 'The office knows and has cleared this helper',
  'reason.no_common_time': 'There is no time that suits both',
  'reason.not_covered': 'The helper’s insurance is missing',
  'reason.not_vetted': 'The office has not cleared this helper yet',
  'reason.other_place': 'One can only do it in one place, the other in another',
  'reason.too_many_people': 'Can help at most {{most}} people at once',
  'reason.suspended': 'One of the two is suspended',
  'done.giver': 'Did you help {{name}}?',
  'done.receiver': 'Did {{name}} help you?',
  'done.other': 'Did {{giver}} help {{name}}?',
  'agreed.to_giver': 'You help {{name}} {{when}}.',
  'agreed.to_receiver': '{{name}} comes to help you {{when}}.',
};
