// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.place_closed': 'Chiude un luogo dove c’è qualcosa in programma.',
    'news.place_closed_days': 'Un luogo è chiuso nel giorno di un impegno.',
    'news.place_closed_hours': 'Un luogo è chiuso all’ora di un impegno.',
    'news.place_reopened': 'Un luogo di un impegno è di nuovo aperto.',
    'news.place_moved': 'Un luogo di un impegno ora è altrove.',
  },
  en: {
    'news.place_closed': 'A place where something is planned is closing.',
    'news.place_closed_days': 'A place is closed on the day of an appointment.',
    'news.place_closed_hours': 'A place is closed at the time of an appointment.',
    'news.place_reopened': 'A place of an appointment is open again.',
    'news.place_moved': 'A place of an appointment is elsewhere now.',
  },
};
