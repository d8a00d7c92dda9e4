// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'done.giver': 'Ha aiutato {{name}}?',
  'done.receiver': 'Ha ricevuto l’aiuto di {{name}}?',
};
export const tuIt = {
  'agreed.to_giver': 'Aiuti {{name}} {{when}}.',
  'agreed.to_receiver': '{{name}} viene ad aiutarti {{when}}.',
};
