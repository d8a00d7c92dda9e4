// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the copy of one’s data calls whom to turn to, and other homes. */
export const peopleEn = {
  'table.related_people': 'Who to turn to',
  'column.tie': 'Who they are',
  'column.office': 'Office',
  'column.emergency_order': 'In an emergency',
  'column.may_be_told': 'May know how they are',
  'column.holds_key': 'Has the keys',
  'table.second_homes': 'Other addresses',
};
