// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.crate_as_thanks': 'Un orto la ringrazia con una cassetta. Le dico dove la trova e fino a quando.',
  'done.giver': 'Ha consegnato la parte di {{name}}?',
  'done.receiver': 'Ha ricevuto la sua parte del raccolto?',
};
export const tuIt = {
  'agreed.to_giver': 'Aiuti {{name}} {{when}}.',
  'agreed.to_receiver': '{{name}} viene ad aiutarti {{when}}.',
};
