// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { it } from './it.js';

export const en: TextsOf<typeof it> = {
  nav: 'Map',
  title: 'Map of the area',
  lead: 'Where help is still missing, and where people offer it. The list says the same as the map.',
  shows: 'What the map shows',
  area: 'Municipality',
  by_area: 'The figures of each municipality',
  nothing_in: 'Nothing to count in: {{names}}.',
  counted_one: '{{total}} in all, in {{count}} municipality. The figures are in the list.',
  counted_other: '{{total}} in all, in {{count}} municipalities. The figures are in the list.',
  numbered_one: 'One place, with the number it has in the list.',
  numbered_other: '{{count}} places, each with the number it has in the list.',
  schematic:
    'A schematic map: a municipality takes in all that is nearer to its centre than to any other. These are not its true borders.',
  rough: 'A square with a broken edge is an area of about 500 metres, not the address.',
  straight: 'The lines are straight: the road takes other turns.',
  vague: 'Of these, only the municipality is known:',
  too_many: 'Left out to keep the map clear:',
  no_areas: 'A map needs the municipalities your organisation serves.',
  add_areas: 'Add municipalities',
  no_points: 'There is nothing here yet.',
  pin: 'The point on the map',
  'pin.lead':
    'Click on the map to set the point, then zoom in and click again. With a keyboard, use the buttons. Nothing is saved until you save the form.',
  'pin.press': 'Set the point at the centre of the map',
  'pin.north': 'Further north',
  'pin.south': 'Further south',
  'pin.east': 'Further east',
  'pin.west': 'Further west',
  'pin.closer': 'Zoom in',
  'pin.start': 'Go to the municipality entered',
  'pin.farther': 'Zoom out',
  'pin.keys': 'With a keyboard: arrows move the point, Enter sets it at the centre, plus and minus zoom in and out.',
  'streets.credit': 'Streets: {{credit}}',
  'streets.closer': 'Zoom the map in',
  'streets.farther': 'Zoom the map out',
  navigate: 'Open in your navigator',
  navigate_to: 'Open in your navigator: {{name}}',
  undrawn: 'not on the map: only the municipality is known',
};
