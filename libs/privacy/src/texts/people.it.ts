// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the copy of one’s data calls whom to turn to, and other homes. */
export const peopleIt = {
  'table.related_people': 'A chi rivolgersi',
  'column.tie': 'Chi è',
  'column.office': 'Ufficio',
  'column.emergency_order': 'In emergenza',
  'column.may_be_told': 'Può sapere come sta',
  'column.holds_key': 'Ha le chiavi',
  'table.second_homes': 'Altri indirizzi',
};
