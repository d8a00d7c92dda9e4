// SPDX-License-Identifier: AGPL-3.0-or-later

/** The kinds of help that every ente begins with, by their code. */
export const helpNamesIt = {
  'help.elderly_company': 'Compagnia agli anziani',
  'help.elderly_care': 'Assistenza leggera agli anziani',
  'help.babysitting': 'Stare con i bambini',
  'help.grandparents_hire': 'Nonni in affitto',
  'help.hairdressing': 'Parrucchiera in casa',
  'help.shopping': 'Spesa a casa',
  'help.social_concierge': 'Portierato sociale',
  'help.small_repairs': 'Piccole riparazioni',
  'help.paperwork': 'Aiuto con le carte',
  'help.ride': 'Passaggio in auto',
  'help.produce': 'Cassetta dell’orto',
  'help.garden_work': 'Lavoro nell’orto',
} as const;
