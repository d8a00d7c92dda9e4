// SPDX-License-Identifier: AGPL-3.0-or-later
export const it = {
  'errors.run.not_found': 'Questo calcolo non c’è, oppure è di un altro ente.',
  'errors.plan.nothing_chosen': 'Scegli almeno una proposta nuova.',
};
