// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { partnersIt } from './partners.it.js';
import type { StaffKey } from './staff-keys.js';

export const partnersFr: TextsIn<'fr', typeof partnersIt, StaffKey> = {
  'service.any': 'Tous les services',
  'service.condominio': 'Aide entre voisins (Condominio solidale)',
  'service.trasporto': 'Trajets partagés (Mutuo trasporto)',
  'service.orti': 'Jardins d’échange (Orti di scambio)',
};
