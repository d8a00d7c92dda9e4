// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.card_assigned': '{{name}} ha affidato qualcosa da seguire.',
    'news.card_taken_over': '{{name}} ha preso il posto su una scheda.',
  },
  en: {
    'news.card_assigned': '{{name}} gave something to look after.',
    'news.card_taken_over': '{{name}} has taken over a card.',
  },
};
