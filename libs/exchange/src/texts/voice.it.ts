// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'agreement.moves.giver': 'Con la conferma il suo conto sale di {{minutes}}.',
  'agreement.moves.receiver': 'Con la conferma il suo conto scende di {{minutes}} e quello di {{giver}} sale.',
  'news.proposals_for_request_one': 'C’è una persona che può aiutarla.',
  'news.proposals_for_request_other': 'Ci sono {{count}} persone che possono aiutarla.',
  'news.proposal_for_offer': '{{name}} cerca aiuto: {{when}}. Può dare una mano?',
  'news.proposal_changed':
    '{{name}} ha cambiato qualcosa per {{when}}. Il sì di prima non vale più: le va ancora bene?',
  'news.proposal_hour_changed':
    '{{name}} ha cambiato l’ora: non più {{was}}, ma {{when}}. Il sì di prima non vale più: le va bene anche così?',
  'news.proposal_accepted': '{{name}} ha detto sì: {{when}}. Aspetta la sua risposta.',
  'news.agreement_made': 'L’appuntamento con {{name}} è confermato: {{when}}.',
  'news.agreement_done': 'L’aiuto con {{name}} è fatto? Manca solo la sua conferma.',
  'news.agreement_disputed': 'C’è qualcosa da chiarire con {{name}}.',
  'news.delivery_agreed': '{{name}} passa da lei: {{when}}.',
  'news.minutes_earned': 'Ha dato {{duration}} a {{name}}. Il suo conto è aggiornato.',
  'news.minutes_spent': '{{name}} le ha dato {{duration}} del suo tempo. Il suo conto è aggiornato.',
  'news.day_ahead_one': 'Le ricordo l’appuntamento con {{name}}: {{when}}.',
  'news.day_ahead_other': 'Le ricordo {{count}} appuntamenti. Il primo è con {{name}}: {{when}}.',
  'news.person_asked': '{{name}} chiede una mano proprio a lei, che conosce già. Le dico che cosa.',
  'news.followed_opened': 'C’è qualcosa di nuovo di quello che segue nella bacheca. Le dico che cosa.',
  'news.listing_approved': 'Il suo annuncio va bene: ora i vicini lo vedono.',
  'news.listing_rejected': 'Il suo annuncio non va bene così. Le dico perché.',
  'news.time_asked': '{{name}} chiede di cambiare ora: non più {{was}}, ma {{when}}. Le va bene?',
  'news.change_asked': '{{name}} chiede di cambiare qualcosa per {{when}}. Le va bene?',
  'news.time_asked_before': '{{name}} può, ma a un’altra ora: {{when}}. Le va bene?',
  'news.series_accepted_one': '{{name}} ha detto sì per una data, {{when}}. Aspetta la sua risposta.',
  'news.series_accepted_other': '{{name}} ha detto sì per {{count}} date, la prima {{when}}. Aspetta la sua risposta.',
  'news.series_agreed_one': 'È confermata una data con {{name}}: {{when}}.',
  'news.series_agreed_other': 'Sono confermate {{count}} date con {{name}}: la prima {{when}}.',
};
