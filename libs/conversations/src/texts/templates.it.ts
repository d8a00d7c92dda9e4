// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words that are ready to be sent. */
export const templatesIt = {
  templates: 'Messaggi',
  'templates.lead': 'Parole pronte per i messaggi che scrivete spesso, a una persona o a un gruppo.',
  'templates.new': 'Nuovo modello',
  'templates.own': 'I vostri',
  'templates.usual': 'Già pronti',
  'templates.one': 'Modello di messaggio',
  'templates.one.lead':
    'Dove scrivi {{name}}, {{day}}, {{hour}} o {{place}} vanno il nome, il giorno, l’ora e il luogo. Niente di salute o di soldi.',
  'templates.title': 'Nome del modello',
  'templates.save': 'Salva',
  'templates.saved': 'Modello salvato.',
  'templates.remove': 'Togli il modello',
  'templates.removed': 'Modello tolto.',
  'templates.use': 'Usa un modello',
  'templates.which': 'Modello',
  'templates.day': 'Giorno',
  'templates.hour': 'Ora',
  'templates.place': 'Luogo',
  'templates.take': 'Metti nel messaggio',
  'template.closed': 'Chiusura',
  'template.closed.words':
    'Ciao {{name}}, {{day}} l’ufficio è chiuso. Per cose che non possono aspettare telefona il giorno prima.',
  'template.meeting': 'Invito a un incontro',
  'template.meeting.words': 'Ciao {{name}}, ti invitiamo {{day}} alle {{hour}}. Luogo: {{place}}. Rispondi se vieni.',
  'template.moved': 'Incontro spostato',
  'template.moved.words': 'Ciao {{name}}, l’incontro è spostato a {{day}} alle {{hour}}. Luogo: {{place}}.',
  'template.call_us': 'Chiedere di chiamare',
  'template.call_us.words': 'Ciao {{name}}, quando puoi chiamaci, o rispondi qui: ci serve una parola con te.',
  'errors.message.unfilled': 'Scrivi che cosa va al posto di {{what}}.',
  'errors.message_template.not_found': 'Questo modello non c’è.',
  'errors.message_template.same_title': 'C’è già un modello con questo nome.',
  'errors.message_template.too_many': 'Avete già {{most}} modelli: toglietene uno.',
} as const;
