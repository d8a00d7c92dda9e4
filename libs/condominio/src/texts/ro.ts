// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  where: 'Unde se face',
  'where.giver_home': 'acasă la cine ajută',
  'where.receiver_home': 'acasă la cine cere',
  'where.elsewhere': 'în altă parte',
  most_people: 'Câte persoane deodată',
  people: 'Pentru câte persoane',
  note: 'Lucruri bune de știut',
  'note.hint': 'Le citește doar cine ajută, după ce ambele persoane au spus da.',
  'reason.same_staircase': 'Locuiește pe aceeași scară',
  'reason.same_block': 'Locuiește în același bloc',
  'reason.same_area': 'Locuiește în același cartier',
  'reason.same_comune': 'Locuiește în aceeași localitate',
  'reason.other_comune': 'Locuiește în altă localitate, cam la {{km, number}} km',
  'reason.metres_away': 'Locuiește cam la {{metres, distance}}',
  'reason.free_then': 'La orele acelea are timp',
  'reason.free_in_part': 'La orele acelea are timp {{minutes, duration}}',
  'reason.vetted': 'Cine ajută are deja acordul serviciilor sociale',
  'done.giver': 'Ați dat ajutorul pentru {{name}}?',
  'done.receiver': 'Ați primit ajutorul de la {{name}}?',
};
