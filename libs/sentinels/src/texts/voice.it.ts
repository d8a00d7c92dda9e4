// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.signal_in_hand': 'Un operatore segue la sua segnalazione. Grazie.',
  'news.signal_closed': 'C’è una risposta alla sua segnalazione.',
};
