// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.round_proposed_one': 'C’è un giro di consegne da guidare: {{when}}, una consegna. Manca la risposta.',
    'news.round_proposed_other': 'C’è un giro di consegne da guidare: {{when}}, {{count}} consegne. Manca la risposta.',
    'news.rides_unfit_one': 'Con l’auto e i documenti di adesso una cosa non va più bene.',
    'news.rides_unfit_other': 'Con l’auto e i documenti di adesso {{count}} cose non vanno più bene.',
  },
  en: {
    'news.round_proposed_one': 'There is a delivery round to drive: {{when}}, one delivery. An answer is needed.',
    'news.round_proposed_other':
      'There is a delivery round to drive: {{when}}, {{count}} deliveries. An answer is needed.',
    'news.rides_unfit_one': 'With the car and papers as they are now, one thing no longer works.',
    'news.rides_unfit_other': 'With the car and papers as they are now, {{count}} things no longer work.',
  },
};
