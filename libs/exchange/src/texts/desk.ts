// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.proposals_for_request_one': 'C’è una persona che può dare aiuto.',
    'news.proposals_for_request_other': 'Ci sono {{count}} persone che possono dare aiuto.',
    'news.proposal_for_offer': '{{name}} cerca aiuto: {{when}}. Manca la risposta.',
    'news.proposal_changed':
      '{{name}} ha cambiato qualcosa per {{when}}. Il sì di prima non vale più: manca la risposta.',
    'news.proposal_hour_changed':
      '{{name}} ha cambiato l’ora: non più {{was}}, ma {{when}}. Il sì di prima non vale più: manca la risposta.',
    'news.proposal_accepted': '{{name}} ha detto sì: {{when}}. Manca l’altra risposta.',
    'news.agreement_made': 'C’è l’accordo con {{name}}: {{when}}.',
    'news.series_accepted_one': '{{name}} ha detto sì per una data, {{when}}. Manca l’altra risposta.',
    'news.series_accepted_other': '{{name}} ha detto sì per {{count}} date, la prima {{when}}. Manca l’altra risposta.',
    'news.series_agreed_one': 'C’è l’accordo con {{name}} per una data: {{when}}.',
    'news.series_agreed_other': 'C’è l’accordo con {{name}} per {{count}} date: la prima {{when}}.',
    'news.agreement_done': 'L’aiuto con {{name}} è segnato come fatto. Manca la conferma.',
    'news.agreement_disputed': 'C’è qualcosa da chiarire con {{name}}. Serve una chiamata.',
    'news.delivery_agreed': '{{name}} porta qualcosa a casa: {{when}}.',
    'news.minutes_earned': 'Ha dato a {{name}} {{duration}} del suo tempo.',
    'news.minutes_spent': '{{name}} ha dato {{duration}} del suo tempo.',
    'news.day_ahead_one': 'Ha un appuntamento con {{name}}: {{when}}.',
    'news.day_ahead_other': 'Ha {{count}} appuntamenti. Il primo è con {{name}}: {{when}}.',
    'news.person_asked': '{{name}} chiede una mano proprio a questa persona, che conosce già.',
    'news.followed_opened': 'C’è qualcosa di nuovo di quello che segue nella bacheca.',
    'news.listing_approved': 'L’annuncio va bene: ora i vicini lo vedono.',
    'news.listing_rejected': 'L’annuncio non va bene così.',
    'news.time_asked': '{{name}} chiede di cambiare ora: non più {{was}}, ma {{when}}. Manca la risposta.',
    'news.change_asked': '{{name}} chiede di cambiare qualcosa per {{when}}. Manca la risposta.',
    'news.time_asked_before': '{{name}} può, ma a un’altra ora: {{when}}. Manca la risposta.',
  },
  en: {
    'news.clearance_lacking_one':
      'For one appointment already made, the office’s clearance is now missing. The office has to decide about it.',
    'news.clearance_lacking_other':
      'For {{count}} appointments already made, the office’s clearance is now missing. The office has to decide about them.',
    'news.proposals_for_request_one': 'One person can help.',
    'news.proposals_for_request_other': '{{count}} people can help.',
    'news.proposal_for_offer': '{{name}} is looking for help: {{when}}. An answer is needed.',
    'news.proposal_changed':
      '{{name}} has changed something about {{when}}. The earlier yes no longer counts: an answer is needed.',
    'news.proposal_hour_changed':
      '{{name}} has changed the time: not {{was}} but {{when}}. The earlier yes no longer counts: an answer is needed.',
    'news.proposal_accepted': '{{name}} said yes: {{when}}. The other answer is needed.',
    'news.agreement_made': 'Agreed with {{name}}: {{when}}.',
    'news.series_accepted_one': '{{name}} has said yes to one date, {{when}}. The other answer is needed.',
    'news.series_accepted_other':
      '{{name}} has said yes to {{count}} dates, the first {{when}}. The other answer is needed.',
    'news.series_agreed_one': 'Agreed with {{name}} for one date: {{when}}.',
    'news.series_agreed_other': 'Agreed with {{name}} for {{count}} dates, the first {{when}}.',
    'news.other_leg_open.out': '{{sentence}} Nobody is driving back yet.',
    'news.other_leg_open.back': '{{sentence}} Nobody is driving there yet.',
    'news.agreement_done': 'The help with {{name}} is marked as done. It has to be confirmed.',
    'news.agreement_disputed': 'Something with {{name}} needs clearing up. A call is needed.',
    'news.delivery_agreed': '{{name}} brings something home: {{when}}.',
    'news.minutes_earned': 'Gave {{duration}} to {{name}}.',
    'news.minutes_spent': 'Received {{duration}} from {{name}}.',
    'news.day_ahead_one': 'There is an appointment with {{name}}: {{when}}.',
    'news.day_ahead_other': 'There are {{count}} appointments. The first is with {{name}}: {{when}}.',
    'news.person_asked': '{{name}} asks this very person, whom they know, for help.',
    'news.followed_opened': 'There is something new on the notice board of what they follow.',
    'news.listing_approved': 'The notice is fine: it is on the neighbours’ board now.',
    'news.listing_rejected': 'The notice cannot go up like this.',
    'news.time_asked': '{{name}} asks for another time: not {{was}} but {{when}}. An answer is needed.',
    'news.change_asked': '{{name}} asks to change something about {{when}}. An answer is needed.',
    'news.time_asked_before': '{{name}} can, but at another time: {{when}}. An answer is needed.',
  },
};
