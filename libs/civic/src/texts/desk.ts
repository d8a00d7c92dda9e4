// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.hours_to_confirm': '{{name}} ha segnato una presenza. Manca la conferma.',
    'news.hours_confirmed': 'Una presenza è confermata.',
    'news.hours_rejected': 'Una presenza non è confermata.',
    'news.commitment_made': 'L’impegno è scritto.',
    'news.commitment_closed': 'L’impegno è finito.',
  },
  en: {
    'news.hours_to_confirm': '{{name}} wrote down hours. They have to be confirmed.',
    'news.hours_confirmed': 'Hours of theirs are confirmed.',
    'news.hours_rejected': 'Hours of theirs are not confirmed.',
    'news.commitment_made': 'What was agreed is written down.',
    'news.commitment_closed': 'What was agreed is over.',
  },
};
