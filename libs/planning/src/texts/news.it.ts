// SPDX-License-Identifier: AGPL-3.0-or-later

/** What people are told, as they read it. */
export const newsIt = {
  'news.circle_proposed_one': 'C’è un giro di aiuti per te e un’altra persona. Ci stai?',
  'news.circle_proposed_other': 'C’è un giro di aiuti per te e altre {{count}} persone. Ci stai?',
  'news.circle_agreed': 'Il giro è fatto: hanno detto tutti di sì.',
  'news.circle_restored': 'Il giro vale di nuovo: era annullato per sbaglio. Gli appuntamenti sono quelli di prima.',
  'news.circle_dissolved': 'Il giro non si fa più. Se ne troviamo un altro, te lo diciamo.',
  'news.run_waiting': 'Il piano della notte aspetta la tua decisione.',
  'news.run_failed': 'Un calcolo degli abbinamenti non è riuscito: guardalo.',
};
