// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';
import type { StaffKey } from './staff-keys.js';

export const helpNamesRo: TextsIn<'ro', typeof helpNamesIt, StaffKey> = {
  'help.elderly_company': 'Companie pentru bătrâni',
  'help.elderly_care': 'Îngrijire ușoară pentru bătrâni',
  'help.babysitting': 'Grijă de copii',
  'help.grandparents_hire': 'Bunici de împrumut',
  'help.hairdressing': 'Coafor acasă',
  'help.shopping': 'Cumpărături aduse acasă',
  'help.social_concierge': 'Un om de ajutor la bloc',
  'help.small_repairs': 'Mici reparații',
  'help.paperwork': 'Ajutor cu actele',
  'help.ride': 'Drum cu mașina',
  'help.produce': 'Ladă cu roade din grădină',
  'help.garden_work': 'Lucru în grădină',
};
