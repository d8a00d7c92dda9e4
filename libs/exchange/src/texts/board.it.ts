// SPDX-License-Identifier: AGPL-3.0-or-later

/** The lists of the operators’ board over what people offer, ask and agree. */
export const boardIt = {
  'board.act.confirm': 'Conferma gli aiuti scelti',
  'board.view.open': 'Richieste aperte',
  'board.view.unmatched': 'Senza nessuno',
  'board.view.pending': 'Da approvare',
  'board.view.today': 'Oggi e domani',
  'board.view.to_confirm': 'Da confermare',
  'board.view.not_cleared': 'Manca il sì dell’ente',
  'board.none.not_cleared': 'Ogni appuntamento ha il sì che serve.',
  'board.not_cleared': 'Chi aiuta non ha il sì dell’ente per quel giorno. Decidi se l’appuntamento si fa.',
  'board.none.open': 'Nessuna richiesta aperta.',
  'board.none.unmatched': 'Per ogni richiesta c’è almeno una persona adatta.',
  'board.none.pending': 'Niente da approvare.',
  'board.none.today': 'Nessun appuntamento oggi e domani.',
  'board.none.to_confirm': 'Niente da confermare.',
  'board.proposals_zero': 'Ancora nessuno',
  'board.proposals_one': '{{count}} proposta',
  'board.proposals_other': '{{count}} proposte',
  'board.view.waiting': 'Aspettano una risposta',
  'board.view.dropouts': 'Saltati all’ultimo',
  'board.none.waiting': 'Nessuno aspetta una risposta.',
  'board.none.dropouts': 'Nessuno si è tirato indietro.',
  'board.turn.proposed': 'Tocca a {{asker}} e a {{giver}}.',
  'board.turn.accepted_by_offer': '{{giver}} ha detto sì. Tocca a {{asker}}.',
  'board.turn.accepted_by_request': '{{asker}} ha detto sì. Tocca a {{giver}}.',
};
