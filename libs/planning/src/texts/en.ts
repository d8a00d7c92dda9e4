// SPDX-License-Identifier: AGPL-3.0-or-later
export const en = {
  'errors.run.not_found': 'There is no such run, or it belongs to another ente.',
  'errors.plan.nothing_chosen': 'Choose at least one new proposal.',
};
