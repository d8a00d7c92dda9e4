// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.circle_proposed_one': 'C’è un giro di aiuti per lei e un’altra persona. Vuole esserci?',
  'news.circle_proposed_other': 'C’è un giro di aiuti per lei e altre {{count}} persone. Vuole esserci?',
  'news.circle_dissolved': 'Il giro non si fa più. Se ne troviamo un altro, la chiamiamo.',
};
