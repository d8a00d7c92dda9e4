// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.place_closed': 'Chiude un luogo dove ha qualcosa in programma. Le dico quale.',
  'news.place_closed_days': 'Un luogo è chiuso nel giorno di un suo impegno. Le dico quale.',
  'news.place_closed_hours': 'Un luogo è chiuso all’ora di un suo impegno. Le dico quale.',
  'news.place_reopened': 'Un luogo di un suo impegno è di nuovo aperto.',
  'news.place_moved': 'Un luogo di un suo impegno ora è altrove. Le dico dove.',
};
