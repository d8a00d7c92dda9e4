// SPDX-License-Identifier: AGPL-3.0-or-later

export const metIt = {
  'favourite.title': 'Persone preferite',
  'favourite.lead': 'Chi ritroveresti volentieri. Lo sai solo tu: nessuno viene avvisato.',
  'favourite.none':
    'Non c’è ancora nessuno. Quando un aiuto è fatto, nella sua pagina puoi tenere la persona tra i preferiti.',
  'favourite.add': 'Tieni {{name}} tra i preferiti',
  'favourite.added': 'La trovi tra le persone preferite.',
  'favourite.remove': 'Togli dai preferiti',
  'favourite.removed': 'Non è più tra i preferiti.',
  'favourite.last': 'L’ultima volta: {{service}}, {{day}}',
  'favourite.again': 'Chiedi di nuovo',
  'ask.title': 'Chiedi a chi conosci',
  'ask.lead': 'Chi ti ha già aiutato può ricevere subito la tua richiesta. Gli altri la vedono come prima.',
  'ask.button': 'Chiedi a {{name}}',
  'ask.asked': 'L’abbiamo chiesto a {{name}}',
  'ask.done': 'Fatto: l’avviso è partito.',
  'errors.favourite.not_met': 'Tra i preferiti può stare chi ti ha aiutato o hai aiutato.',
  'errors.favourite.too_many': 'I preferiti sono già {{most}}. Togli qualcuno, poi riprova.',
  'errors.ask.not_open': 'Questa richiesta non è più aperta a tutti.',
  'errors.ask.already': 'L’abbiamo già chiesto a {{name}}.',
  'errors.ask.too_many': 'L’hai già chiesto a {{most}} persone. Aspetta le loro risposte.',
};
