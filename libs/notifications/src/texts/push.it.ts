// SPDX-License-Identifier: AGPL-3.0-or-later

/** News on people's own devices while no page is open. */
export const pushIt = {
  'devices.title': 'Avvisi sul telefono',
  'devices.lead':
    'Quando c’è una novità, il telefono o il computer te lo dice anche se Reciproca è chiusa. Sullo schermo non ci sono nomi: li leggi quando apri.',
  'devices.this': 'Questo dispositivo',
  'devices.all': 'Dove arrivano gli avvisi',
  'devices.off': 'Qui gli avvisi sul telefono non sono attivi.',
  'devices.cannot':
    'Questo browser non può ricevere avvisi. Su iPhone e iPad aggiungi prima Reciproca alla schermata Home e aprila da lì. Altrove servono un browser aggiornato e gli script accesi.',
  'devices.ask': 'Il browser ti chiede il permesso: rispondi di sì.',
  'devices.on': 'Avvisami su questo dispositivo',
  'devices.isOn': 'Qui gli avvisi arrivano.',
  'devices.denied':
    'Questo browser ha il divieto di mostrare avvisi. Togli il divieto nelle sue impostazioni, poi riapri questa pagina.',
  'devices.failed': 'Non è riuscito. Guarda se c’è campo e riprova.',
  'devices.none': 'Per ora non arrivano su nessun dispositivo.',
  'devices.lost': 'Hai perso un telefono? Toglilo: da subito non riceve più niente.',
  'devices.days': 'Dal {{since}}. Ultimo uso: {{seen}}.',
  'devices.unknown': 'Dispositivo sconosciuto',
  'devices.remove': 'Togli',
  'devices.trial': 'Manda un avviso di prova',
  'devices.trial.words': 'Questo è un avviso di prova: arrivano.',
  'devices.trial.sent': 'Mandato: tra poco compare sul dispositivo.',
  'devices.trial.gone': 'Questo dispositivo non riceve più niente: l’abbiamo tolto. Attivalo di nuovo da lì.',
  'devices.trial.later': 'Adesso non parte: riprova tra qualche minuto.',
  'devices.added': 'Gli avvisi arrivano su questo dispositivo.',
  'devices.removed': 'Su quel dispositivo non arriva più niente.',
  'devices.panel': 'Avvisi sul telefono',
  'errors.push.off': 'Qui gli avvisi sul telefono non sono attivi.',
  'errors.push.endpoint': 'Il browser ha dato un indirizzo che non si può usare. Prova con un altro browser.',
  'errors.push.too_many': 'Puoi avere al massimo {{most}} dispositivi. Togline uno che non usi.',
  'errors.push_device.not_found': 'Questo dispositivo non c’è più.',
} as const;
