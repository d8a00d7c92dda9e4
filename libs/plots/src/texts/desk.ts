// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.assigned': 'Un appezzamento dell’orto è pronto.',
    'news.warning_over': 'Il tempo di un avviso per un appezzamento è finito: l’orto va visto.',
  },
  en: {
    'news.assigned': 'A plot in the garden is ready for them.',
    'news.warning_over': 'The time of a warning about a plot is over: the garden has to be looked at.',
  },
};
