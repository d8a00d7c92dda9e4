// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { it } from './it.js';

export const en: TextsOf<typeof it> = {
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
