// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { bookkeepingIt } from './bookkeeping.it.js';

export const bookkeepingEn: TextsOf<typeof bookkeepingIt> = {
  'saw.gardens.book': 'the book of a garden',
  'saw.gardens.book.sell': 'a sale to be written',
  'saw.gardens.book.buyers': 'who buys from a garden',
  'saw.gardens.book.csv': 'the book of a garden, as a file',
  'saw.gardens.book.xlsx': 'the book of a garden, as a file',
  'saw.sale-slips': 'the slip of a sale',
  'saw.sale-slips.paper': 'the slip of a sale, on paper',
  'did.gardens.book': 'wrote in the book of a garden',
  'did.gardens.prices': 'wrote down a price',
  'did.gardens.buyers': 'wrote down a buyer',
  'did.gardens.costs': 'wrote down a cost',
  'did.gardens.sale-slips': 'wrote down a sale',
  'did.harvests.sale': 'changed what is for sale',
  'did.sale-slips': 'worked on a sale',
  'did.sale-payments': 'took a payment back',
  'did.garden-costs': 'took a cost back',
  'did.sale_price': 'wrote down a price',
  'did.sale_buyer': 'wrote down a buyer',
  'did.garden_cost': 'wrote down a cost',
  'did.garden_cost_void': 'took a cost back',
  'did.sale_stock_aside': 'put part of a harvest up for sale',
  'did.sale_stock_back': 'took part of a harvest off sale',
  'did.sale_stock_spoiled': 'noted what has spoiled',
  'did.sale_slip': 'wrote down a sale',
  'did.sale_payment': 'noted a payment',
  'did.sale_payment_void': 'took a payment back',
  'did.sale_slip_cancelled': 'cancelled a slip',
  'did.sale_slip_written_off': 'wrote a sale off',
};
