// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.suspension_began': 'La partecipazione o un annuncio è sospeso.',
    'news.suspension_upheld': 'C’è la risposta al ricorso.',
    'news.announcement': 'C’è una comunicazione dell’ente.',
  },
  en: {
    'news.suspension_began': 'Suspended from taking part, or a notice is.',
    'news.suspension_upheld': 'The appeal has been answered.',
    'news.announcement': 'There is an announcement.',
  },
};
