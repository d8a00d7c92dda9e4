// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { bookkeepingIt } from './bookkeeping.it.js';

export const bookkeepingSq: TextsIn<'sq', typeof bookkeepingIt> = {
  'saw.gardens.book': 'llogaritë e një kopshti',
  'saw.gardens.book.sell': 'një shitje për t’u shkruar',
  'saw.gardens.book.buyers': 'kush blen nga një kopsht',
  'saw.gardens.book.csv': 'llogaritë e një kopshti, si skedar',
  'saw.gardens.book.xlsx': 'llogaritë e një kopshti, si skedar',
  'saw.sale-slips': 'dëftesën e një shitjeje',
  'saw.sale-slips.paper': 'dëftesën e një shitjeje, të shtypur',
  'did.gardens.book': 'shkroi në llogaritë e një kopshti',
  'did.gardens.prices': 'shkroi një çmim',
  'did.gardens.buyers': 'shkroi një blerës',
  'did.gardens.costs': 'shkroi një shpenzim',
  'did.gardens.sale-slips': 'shkroi një shitje',
  'did.harvests.sale': 'ndryshoi çfarë është në shitje',
  'did.sale-slips': 'punoi me një shitje',
  'did.sale-payments': 'anuloi një pagesë',
  'did.garden-costs': 'anuloi një shpenzim',
  'did.sale_price': 'shkroi një çmim',
  'did.sale_buyer': 'shkroi një blerës',
  'did.garden_cost': 'shkroi një shpenzim',
  'did.garden_cost_void': 'anuloi një shpenzim',
  'did.sale_stock_aside': 'nxori në shitje një pjesë të një korrjeje',
  'did.sale_stock_back': 'hoqi nga shitja një pjesë të një korrjeje',
  'did.sale_stock_spoiled': 'shënoi çfarë u prish',
  'did.sale_slip': 'shkroi një shitje',
  'did.sale_payment': 'shënoi një pagesë',
  'did.sale_payment_void': 'anuloi një pagesë',
  'did.sale_slip_cancelled': 'anuloi një dëftesë',
  'did.sale_slip_written_off': 'hoqi dorë nga një shumë',
};
