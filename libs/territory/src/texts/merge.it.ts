// SPDX-License-Identifier: AGPL-3.0-or-later

/** Comuni that become part of others. */
export const mergeIt = {
  'comuni.formerly': '{{name}} ({{province}}), prima {{former}}',
  'merge.title': '{{from}} ora fa parte di {{into}}',
  'merge.since': 'Dal {{day}}. Qui c’è ancora quello che sta in {{from}}:',
  'merge.lead':
    'Passa tutto a {{into}}. I rendiconti di prima tengono il vecchio nome, e {{from}} si trova ancora quando lo cerchi.',
  'merge.do': 'Porta tutto in {{into}}',
  'merge.done': 'Fatto: ora sta tutto nel comune nuovo.',
  'merge.homes_one': 'una casa',
  'merge.homes_other': '{{count}} case',
  'merge.places_one': 'un luogo',
  'merge.places_other': '{{count}} luoghi',
  'merge.areas_one': 'una zona di case popolari',
  'merge.areas_other': '{{count}} zone di case popolari',
  'merge.listed_one': 'il comune nel tuo elenco',
  'merge.listed_other': 'il comune nel tuo elenco',
  'errors.comune.same_one': 'È lo stesso comune. Scrivine un altro.',
  'errors.comune.merged_already': 'Questo comune fa già parte di un altro.',
  'errors.comune.into_merged': 'Questo comune fa parte di un altro. Scrivi quello.',
  'errors.comune.merge_ahead': 'Questo giorno deve ancora venire. Scrivilo quel giorno.',
  'errors.comune.code_wrong': 'Scrivi il codice ISTAT di sei cifre di un comune del Piemonte, per esempio 001318.',
  'errors.comune.there_already': 'Con questo codice c’è già {{name}}.',
  'errors.comune.not_merged': 'Questo comune non fa parte di un altro.',
  'errors.comune.merged_too_long_ago': 'Si torna indietro entro un giorno. È passato più tempo.',
  'errors.comune.merged_since': 'Il comune in cui è entrato nel frattempo è entrato in un altro. Separa prima quello.',
  'errors.comune.taken_over': 'Un ente ha già portato quello che aveva lì. Non si può più tornare indietro.',
  'errors.comune.new_in_use': '{{name}} è già usato, da un ente o da un altro comune. Non si può più tornare indietro.',
  'errors.comune.nothing_left': 'In questo comune non c’è più niente da portare.',
};
