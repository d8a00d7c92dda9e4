// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsEn: TextsOf<typeof refusalsIt> = {
  'errors.slip.not_found': 'There is no such slip.',
  'errors.slip.wrong_state': 'The slip has changed meanwhile. Look how it stands now.',
  'errors.slip.cancelled_already': 'This slip is cancelled.',
  'errors.slip.more_than_owed': '{{owed, euro}} are still owed.',
  'errors.slip.paid_already': 'First take back the payments of this slip.',
  'errors.slip.nothing_owed': 'All of it is paid already.',
  'errors.buyer.not_found': 'There is no such buyer.',
  'errors.garden_cost.not_found': 'There is no such cost.',
  'errors.garden_cost.wrong_state': 'It is taken back already.',
  'errors.sale_payment.not_found': 'There is no such payment.',
  'errors.sale_payment.wrong_state': 'It is taken back already.',
  'errors.book.until_before_from': 'The end comes before the beginning.',
  'errors.book.price_overlaps': 'There is a price from {{day, date}} already.',
  'errors.book.price_twice': 'There is a price of that day already.',
  'errors.book.buyer_twice': 'This name is there already.',
  'errors.book.day_to_come': 'That day is still to come.',
  'errors.book.day_long_ago': 'That is more than a year ago.',
  'errors.book.due_before_sold': 'It would be due before it was sold.',
  'errors.book.paid_before_sold': 'It would be paid before it was sold.',
  'errors.book.buyer_needed': 'Choose who buys, or write a name.',
  'errors.book.two_buyers': 'You have chosen somebody and written a name too. Leave one of the two.',
  'errors.book.not_for_sale': 'This harvest is not of this garden.',
  'errors.book.no_price_then': 'This price did not hold on that day.',
  'errors.book.whole_pieces': 'Write a whole number.',
  'errors.book.weight_needed': 'Write what it weighs too.',
  'errors.book.worth_nothing': 'That costs nothing. Write more, or another price.',
  'errors.sale.more_than_left': '{{kg, number}} kg of it are left for sale.',
  'errors.sale.why_spoiled': 'Write what happened.',
};
