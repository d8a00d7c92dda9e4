// SPDX-License-Identifier: AGPL-3.0-or-later

/** What people are told, as they read it. */
export const newsIt = {
  'news.proposals_for_request_one': 'C’è una persona che può aiutarti.',
  'news.proposals_for_request_other': 'Ci sono {{count}} persone che possono aiutarti.',
  'news.proposal_for_offer': '{{name}} cerca aiuto: {{when}}. Puoi dare una mano?',
  'news.proposal_accepted': '{{name}} ha detto sì: {{when}}. Ora tocca a te.',
  'news.proposal_declined': '{{name}} ha detto no: {{when}}.',
  'news.proposal_withdrawn': 'La proposta con {{name}} non vale più: {{when}}.',
  'news.proposal_yes_taken_back': '{{name}} ci ha ripensato e ora non può: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} ci ha ripensato: {{when}}. La proposta vale di nuovo.',
  'news.agreement_made': 'Siete d’accordo, tu e {{name}}: {{when}}.',
  'news.agreement_done': 'L’aiuto con {{name}} è fatto? Dai la tua conferma.',
  'news.agreement_taken_back': 'L’aiuto con {{name}} non risulta più fatto: {{when}}. Era stato segnato per sbaglio.',
  'news.agreement_cancelled': 'L’accordo con {{name}} è annullato: {{when}}.',
  'news.agreement_shifted': 'Il passaggio con {{name}} cambia di poco: ora {{when}}.',
  'news.agreement_no_show': 'L’incontro con {{name}} risulta mancato: {{when}}.',
  'news.agreement_disputed': 'C’è qualcosa da chiarire con {{name}}. Ti chiamerà un operatore.',
  'news.delivery_agreed': '{{name}} passa da te: {{when}}.',
  'news.minutes_earned': 'Hai dato {{duration}} a {{name}}. Ora li hai sul conto.',
  'news.minutes_spent': 'Hai ricevuto {{duration}} da {{name}}. Li abbiamo tolti dal conto.',
  'news.listing_approved': 'Il tuo annuncio va bene: ora i vicini lo vedono.',
  'news.listing_rejected': 'Il tuo annuncio non va bene così. Guarda perché o chiamaci.',
};
