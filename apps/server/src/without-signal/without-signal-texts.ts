// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts, type TextsOf } from '@reciproca/ui';
import { translations } from './without-signal-translations.js';

const it = {
  title: 'Senza segnale',
  lead: 'Dove il telefono non prende leggi le pagine viste da poco e scrivi quello che hai fatto.',
  off: 'Questo browser non conserva niente: per leggere le pagine e scrivere serve il segnale.',
  waiting: 'Scritto senza segnale',
  nothing: 'Non c’è niente da inviare.',
  send: 'Invia adesso',
  signed_out: 'Per inviarlo accedi di nuovo, con il tuo nome. Fino ad allora resta qui.',
  no_signal: 'Il segnale ancora non c’è. Parte da solo appena torna.',
  later: 'In questo momento non si può inviare. Riprova tra un po’.',
  'state.waiting': 'Da inviare',
  'state.refused': 'Non accettato',
  'state.sent': 'Inviato: vale',
  refused: 'Quello che hai scritto è ancora qui. Guarda come sta adesso, poi decidi se toglierlo.',
  written_at: 'scritto:',
  open: 'Guarda come sta adesso',
  again: 'Prova di nuovo',
  remove: 'Togli',
  pages: 'Pagine su questo dispositivo',
  'pages.lead': 'Restano qui tre giorni. Se esci, o se accede un’altra persona, spariscono subito.',
  no_pages: 'Non ce ne sono ancora. Apri il calendario quando c’è segnale.',
  seen_at: 'vista:',
  forget: 'Togli queste pagine',
};

const en: TextsOf<typeof it> = {
  title: 'Without a signal',
  lead: 'Where there is no reception, you can read the pages you saw lately and write down what you have done.',
  off: 'This browser keeps nothing: you need a signal to read pages and to write.',
  waiting: 'Written without a signal',
  nothing: 'There is nothing to send.',
  send: 'Send now',
  signed_out: 'To send it, sign in again as yourself. Until then it stays here.',
  no_signal: 'There is no signal yet. It leaves by itself as soon as there is.',
  later: 'It cannot be sent right now. Try again in a while.',
  'state.waiting': 'To be sent',
  'state.refused': 'Not accepted',
  'state.sent': 'Sent: it stands',
  refused: 'What you wrote is still here. Look at how things stand now, then decide whether to remove it.',
  written_at: 'written:',
  open: 'See how it stands now',
  again: 'Try again',
  remove: 'Remove',
  pages: 'Pages on this device',
  'pages.lead': 'They stay here for three days. If you sign out, or somebody else signs in, they go at once.',
  no_pages: 'There are none yet. Open the calendar while you have a signal.',
  seen_at: 'seen:',
  forget: 'Remove these pages',
};

declare module '@reciproca/ui' {
  interface TextNamespaces {
    withoutSignal: keyof typeof it;
  }
}

registerTexts('withoutSignal', { it, en }, translations);
