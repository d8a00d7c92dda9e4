// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@reciproca/exchange';

export interface FirstCategory {
  readonly code: string;
  readonly service: Service;
  readonly nameIt: string;
  readonly nameEn: string;
  readonly minutesGuide: number;
  readonly vetting?: boolean;
  /** Cannot be listed: it is counted another way. */
  readonly inactive?: boolean;
}

/** What a new ente starts with; its coordinators change it as they like. */
export const FIRST_CATEGORIES: readonly FirstCategory[] = [
  {
    code: 'elderly_company',
    service: 'condominio',
    nameIt: 'Compagnia agli anziani',
    nameEn: 'Company for elderly people',
    minutesGuide: 60,
  },
  {
    code: 'elderly_care',
    service: 'condominio',
    nameIt: 'Assistenza leggera agli anziani',
    nameEn: 'Light care for elderly people',
    minutesGuide: 90,
    vetting: true,
  },
  {
    code: 'babysitting',
    service: 'condominio',
    nameIt: 'Stare con i bambini',
    nameEn: 'Babysitting',
    minutesGuide: 120,
    vetting: true,
  },
  {
    code: 'grandparents_hire',
    service: 'condominio',
    nameIt: 'Nonni in affitto',
    nameEn: 'Borrow a grandparent',
    minutesGuide: 120,
    vetting: true,
  },
  {
    code: 'hairdressing',
    service: 'condominio',
    nameIt: 'Parrucchiera in casa',
    nameEn: 'Hairdressing',
    minutesGuide: 45,
  },
  {
    code: 'shopping',
    service: 'condominio',
    nameIt: 'Spesa a casa',
    nameEn: 'Shopping delivered',
    minutesGuide: 60,
  },
  {
    code: 'social_concierge',
    service: 'condominio',
    nameIt: 'Portierato sociale',
    nameEn: 'Caretaker for the building',
    minutesGuide: 120,
  },
  {
    code: 'small_repairs',
    service: 'condominio',
    nameIt: 'Piccole riparazioni',
    nameEn: 'Small repairs',
    minutesGuide: 60,
  },
  {
    code: 'paperwork',
    service: 'condominio',
    nameIt: 'Aiuto con le carte',
    nameEn: 'Help with paperwork',
    minutesGuide: 45,
  },
  { code: 'ride', service: 'trasporto', nameIt: 'Passaggio in auto', nameEn: 'Car ride', minutesGuide: 60 },
  { code: 'produce', service: 'orti', nameIt: "Cassetta dell'orto", nameEn: 'Crate of produce', minutesGuide: 40 },
  {
    code: 'garden_work',
    service: 'orti',
    nameIt: "Lavoro nell'orto",
    nameEn: 'Garden work',
    minutesGuide: 120,
    inactive: true,
  },
];
