// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Bookkeeping1798800000702 } from './bookkeeping.migration.js';
import { GardenCostEntity } from './garden-cost.entity.js';
import { SaleBuyerEntity } from './sale-buyer.entity.js';
import { SaleLossEntity } from './sale-loss.entity.js';
import { SalePaymentEntity } from './sale-payment.entity.js';
import { SalePriceEntity } from './sale-price.entity.js';
import { SaleSlipEntity } from './sale-slip.entity.js';
import { SlipLineEntity } from './slip-line.entity.js';
import { SlipNumberEntity } from './slip-number.entity.js';

export const bookkeepingTables = ownTables({
  entities: [
    GardenCostEntity,
    SaleBuyerEntity,
    SaleLossEntity,
    SalePaymentEntity,
    SalePriceEntity,
    SaleSlipEntity,
    SlipLineEntity,
    SlipNumberEntity,
  ],
  migrations: [Bookkeeping1798800000702],
  refusals: {
    sale_prices_once: { code: 'book.price_twice', field: 'fromOn' },
    sale_buyers_once: { code: 'book.buyer_twice', field: 'name' },
  },
});
