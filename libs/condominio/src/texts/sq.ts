// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  where: 'Ku bëhet',
  'where.giver_home': 'në shtëpinë e atij që ndihmon',
  'where.receiver_home': 'në shtëpinë e atij që kërkon',
  'where.elsewhere': 'jashtë shtëpisë',
  most_people: 'Sa njerëz njëherësh',
  people: 'Për sa njerëz',
  note: 'Mirë të dihet',
  'note.hint': 'E lexon vetëm kush ndihmon, pasi të keni thënë po të dy.',
  'reason.same_staircase': 'Banon në të njëjtën shkallë',
  'reason.same_block': 'Banon në të njëjtin pallat',
  'reason.same_area': 'Banon në të njëjtën lagje',
  'reason.same_comune': 'Banon në të njëjtën komunë',
  'reason.other_comune': 'Banon në një komunë tjetër, rreth {{km, number}} km larg',
  'reason.metres_away': 'Banon rreth {{metres, distance}} larg',
  'reason.free_then': 'Në ato orë ka kohë',
  'reason.free_in_part': 'Në ato orë ka kohë për {{minutes, duration}}',
  'reason.vetted': 'Kush ndihmon e ka pëlqimin e institucionit',
  'done.giver': 'A e dhatë ndihmën për {{name}}?',
  'done.receiver': 'A ju ndihmoi {{name}}?',
};
