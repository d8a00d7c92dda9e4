// SPDX-License-Identifier: AGPL-3.0-or-later

/** What people are told, as they read it. */
export const newsIt = {
  'news.proposals_for_request_one': 'C’è una persona che può aiutarti.',
  'news.proposals_for_request_other': 'Ci sono {{count}} persone che possono aiutarti.',
  'news.proposal_for_offer': '{{name}} cerca aiuto: {{when}}. Puoi dare una mano?',
  'news.proposal_accepted': '{{name}} ha detto sì: {{when}}. Ora tocca a te.',
  'news.proposal_declined': '{{name}} ha detto no: {{when}}.',
  'news.part_declined': '{{name}} non prende la sua parte: {{when}}. Quello che era per questa persona torna libero.',
  'news.proposal_withdrawn': 'La proposta con {{name}} non vale più: {{when}}.',
  'news.proposal_moved': '{{name}} ha cambiato l’ora: non più {{was}}, ma {{when}}. Il sì di prima non vale più.',
  'news.proposal_changed':
    '{{name}} ha cambiato qualcosa per {{when}}. Il sì di prima non vale più: ti va ancora bene?',
  'news.proposal_hour_changed':
    '{{name}} ha cambiato l’ora: non più {{was}}, ma {{when}}. Il sì di prima non vale più: ti va bene anche così?',
  'news.proposal_yes_taken_back': '{{name}} ci ha ripensato e ora non può: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} ci ha ripensato: {{when}}. La proposta vale di nuovo.',
  'news.agreement_made': 'Siete d’accordo, tu e {{name}}: {{when}}.',
  'news.series_accepted_one': '{{name}} ha detto sì per una data, {{when}}. Ora tocca a te.',
  'news.series_accepted_other': '{{name}} ha detto sì per {{count}} date, la prima {{when}}. Ora tocca a te.',
  'news.series_agreed_one': 'Siete d’accordo, tu e {{name}}, per una data: {{when}}.',
  'news.series_agreed_other': 'Siete d’accordo, tu e {{name}}, per {{count}} date: la prima {{when}}.',
  'news.series_called_off_one': 'Un appuntamento con {{name}} è annullato: {{when}}.',
  'news.series_called_off_other': 'Sono annullati {{count}} appuntamenti con {{name}}, da {{when}} in poi.',
  'news.leg.out': 'Andata. {{sentence}}',
  'news.leg.back': 'Ritorno. {{sentence}}',
  'news.leg.both': 'Andata e ritorno. {{sentence}}',
  'news.other_leg_open.out': '{{sentence}} Per il ritorno non c’è ancora nessuno.',
  'news.other_leg_open.back': '{{sentence}} Per l’andata non c’è ancora nessuno.',
  'news.agreement_done': 'L’aiuto con {{name}} è fatto? Dai la tua conferma.',
  'news.agreement_taken_back': 'L’aiuto con {{name}} non risulta più fatto: {{when}}. Era stato segnato per sbaglio.',
  'news.clearance_lacking_one':
    'Per un appuntamento già preso adesso manca il sì dell’ente. L’ufficio decide se si fa, e lo dice.',
  'news.clearance_lacking_other':
    'Per {{count}} appuntamenti già presi adesso manca il sì dell’ente. L’ufficio decide se si fanno, e lo dice.',
  'news.clearance_checked':
    'L’ente sta controllando una cosa per l’aiuto con {{name}}, {{when}}. Presto dirà se si fa.',
  'news.agreement_cancelled': 'L’accordo con {{name}} è annullato: {{when}}.',
  'news.giver_cannot': '{{name}} non può più venire: {{when}}. Cerchiamo subito un’altra persona.',
  'news.agreement_shifted': 'Il passaggio con {{name}} cambia di poco: ora {{when}}.',
  'news.agreement_no_show': 'L’incontro con {{name}} risulta mancato: {{when}}.',
  'news.agreement_disputed': 'C’è qualcosa da chiarire con {{name}}. Ti chiamerà un operatore.',
  'news.delivery_agreed': '{{name}} passa da te: {{when}}.',
  'news.minutes_earned': 'Hai dato a {{name}} {{duration}} del tuo tempo. Il tuo conto è aggiornato.',
  'news.minutes_spent': '{{name}} ti ha dato {{duration}} del suo tempo. Il tuo conto è aggiornato.',
  'news.day_ahead_one': 'Ti ricordiamo l’appuntamento con {{name}}: {{when}}.',
  'news.day_ahead_other': 'Ti ricordiamo {{count}} appuntamenti. Il primo è con {{name}}: {{when}}.',
  'news.person_asked': '{{name}} chiede una mano proprio a te, che conosce già.',
  'news.followed_opened': 'C’è qualcosa di nuovo che segui nella bacheca.',
  'news.listing_approved': 'Il tuo annuncio va bene: ora i vicini lo vedono.',
  'news.listing_rejected': 'Il tuo annuncio non va bene così. Guarda perché o chiamaci.',
};
