// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';

export const sq: TextsIn<'sq', typeof it, never> = {
  title: 'Pa sinjal',
  lead: 'Ku telefoni nuk ka sinjal, mund të lexoni faqet e para së fundi dhe të shkruani çfarë keni bërë.',
  off: 'Ky shfletues nuk ruan asgjë: për të lexuar faqet dhe për të shkruar duhet sinjal.',
  waiting: 'Shkruar pa sinjal',
  nothing: 'Nuk ka asgjë për të dërguar.',
  send: 'Dërgojeni tani',
  signed_out: 'Për ta dërguar, hyni përsëri me emrin tuaj. Deri atëherë mbetet këtu.',
  no_signal: 'Ende nuk ka sinjal. Niset vetë sapo të kthehet.',
  later: 'Tani nuk mund të dërgohet. Provoni përsëri pas pak.',
  'state.waiting': 'Për t’u dërguar',
  'state.refused': 'Nuk u pranua',
  'state.sent': 'U dërgua: vlen',
  refused: 'Ajo që keni shkruar është ende këtu. Shihni si është tani, pastaj vendosni nëse do ta hiqni.',
  written_at: 'shkruar:',
  open: 'Shihni si është tani',
  again: 'Provoni përsëri',
  remove: 'Hiqeni',
  pages: 'Faqe në këtë pajisje',
  'pages.lead': 'Mbeten këtu tri ditë. Nëse dilni, ose nëse hyn dikush tjetër, zhduken menjëherë.',
  no_pages: 'Ende nuk ka asnjë. Hapni kalendarin kur keni sinjal.',
  seen_at: 'parë:',
  forget: 'Hiqni këto faqe',
};
