// SPDX-License-Identifier: AGPL-3.0-or-later
import { FIRST_CATEGORIES, type FirstCategory } from '@reciproca/installation';

export const ALBA_CATEGORIES = FIRST_CATEGORIES;

function usual(code: string): FirstCategory {
  const category = FIRST_CATEGORIES.find((one) => one.code === code);
  if (!category) throw new Error(`No category ${code} to start with`);
  return category;
}

/** Bra names and counts some things its own way. */
export const BRA_CATEGORIES: readonly FirstCategory[] = [
  {
    code: 'elderly_company',
    service: 'condominio',
    nameIt: 'Due chiacchiere insieme',
    nameEn: 'A chat together',
    minutesGuide: 45,
  },
  {
    code: 'shopping',
    service: 'condominio',
    nameIt: 'Commissioni e spesa',
    nameEn: 'Errands and shopping',
    minutesGuide: 45,
  },
  {
    code: 'homework',
    service: 'condominio',
    nameIt: 'Compiti del pomeriggio',
    nameEn: 'Afternoon homework',
    minutesGuide: 90,
    vetting: true,
  },
  {
    code: 'babysitting',
    service: 'condominio',
    nameIt: 'Stare con i bambini',
    nameEn: 'Babysitting',
    minutesGuide: 90,
    vetting: true,
  },
  { ...usual('ride'), minutesGuide: 45 },
  { ...usual('produce'), minutesGuide: 30 },
  {
    ...usual('garden_work'),
    nameIt: "Turno nell'orto sociale",
    nameEn: 'Shift in the social garden',
    minutesGuide: 180,
  },
];
