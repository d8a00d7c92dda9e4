// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { AgreementsController } from './api/agreements.controller.js';
import { ApprovalsController } from './api/approvals.controller.js';
import { CategoriesController } from './api/categories.controller.js';
import { ListingDesk } from './api/listing-desk.js';
import { OffersController } from './api/offers.controller.js';
import { ProposalsController } from './api/proposals.controller.js';
import { RequestsController } from './api/requests.controller.js';
import { ExchangeModule } from './exchange.module.js';

@Module({
  imports: [ExchangeModule],
  controllers: [OffersController, RequestsController, ProposalsController, AgreementsController, ApprovalsController, CategoriesController],
  providers: [ListingDesk],
})
export class ExchangeHttpModule {}
