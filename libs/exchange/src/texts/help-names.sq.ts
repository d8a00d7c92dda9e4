// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';
import type { StaffKey } from './staff-keys.js';

export const helpNamesSq: TextsIn<'sq', typeof helpNamesIt, StaffKey> = {
  'help.elderly_company': 'Shoqëri për të moshuarit',
  'help.elderly_care': 'Kujdes i lehtë për të moshuarit',
  'help.babysitting': 'Kujdes për fëmijët',
  'help.grandparents_hire': 'Gjyshër për fëmijët',
  'help.hairdressing': 'Prerje flokësh në shtëpi',
  'help.shopping': 'Pazari në shtëpi',
  'help.social_concierge': 'Portieri i pallatit',
  'help.small_repairs': 'Riparime të vogla',
  'help.paperwork': 'Ndihmë me letrat',
  'help.ride': 'Udhëtim me makinë',
  'help.produce': 'Arkë nga kopshti',
  'help.garden_work': 'Punë në kopsht',
};
