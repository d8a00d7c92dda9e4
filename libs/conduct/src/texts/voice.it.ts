// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.suspension_began': 'La sua partecipazione o un suo annuncio è sospeso. Le dico perché.',
  'news.suspension_upheld': 'C’è la risposta al suo ricorso.',
  'news.announcement': 'C’è una comunicazione dell’ente per lei.',
};
