// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const tuIt = {
  'matches.words': 'Cerchiamo tra queste persone. A chi viene diamo il tuo numero e l’indirizzo. Ti va bene?',
  'matches.wordsForChild':
    'Cerchiamo tra persone di cui l’ente si fida. A chi viene diamo il tuo numero e l’indirizzo. Va bene che {{name}} stia con questa persona?',
  'matches.askHelper': 'Se puoi, diamo il tuo numero a chi chiede. Ti va bene?',
  'matches.askHelperOfChild': 'Se puoi, diamo il tuo numero a quell’adulto. Ti va bene?',
};
