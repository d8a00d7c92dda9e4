// SPDX-License-Identifier: AGPL-3.0-or-later
export const it = {
  board: 'Correzioni da decidere',
  'board.none': 'Nessuna correzione da decidere.',
};
