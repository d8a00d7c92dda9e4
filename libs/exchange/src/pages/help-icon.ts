// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IconName, serviceLook } from '@reciproca/ui';
import type { Service } from '../domain/listing.js';

/** Of the kinds every ente begins with; one that an ente adds has the picture of its service. */
const ICONS: Readonly<Record<string, IconName>> = {
  elderly_company: 'cup',
  elderly_care: 'heart',
  babysitting: 'blocks',
  grandparents_hire: 'book',
  hairdressing: 'scissors',
  shopping: 'basket',
  social_concierge: 'door',
  small_repairs: 'tool',
  paperwork: 'note',
  ride: 'car',
  produce: 'leaf',
  garden_work: 'spade',
};

/** A picture beside the words, for who does not read easily. */
export function helpIcon(service: Service, code: string): IconName {
  return ICONS[code] ?? serviceLook(service).icon;
}
