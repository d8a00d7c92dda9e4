// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const tuIt = {
  'ask.answer': 'Ti va bene? Dico di sì per te?',
  'ask.choose': 'Ti va bene questa persona? Dico di sì per te?',
  'ask.trouble': 'Mi racconti che cosa è successo?',
  'ask.tell': 'Ti va bene così? Hai bisogno di altro?',
};
