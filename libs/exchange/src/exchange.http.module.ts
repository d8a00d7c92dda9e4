// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { AgreementsController } from './api/agreements.controller.js';
import { AgreementTimesController, ProposalTimesController } from './api/other-time.controller.js';
import { AgreedTimes, TimesBefore } from './api/other-time.desk.js';
import { ApprovalsController } from './api/approvals.controller.js';
import { CategoriesController } from './api/categories.controller.js';
import { ListingDesk } from './api/listing-desk.js';
import { OffersController, RequestsController } from './api/listings.controller.js';
import { ProposalsController } from './api/proposals.controller.js';
import { AgainPageController } from './pages/again.page.controller.js';
import { AroundPageController } from './pages/around.page.controller.js';
import { AvailableNowPageController } from './pages/available-now.page.controller.js';
import { FollowsPageController } from './pages/follows.page.controller.js';
import { AgreementSheetPageController } from './pages/agreement-sheet.page.controller.js';
import { AgreementPageController } from './pages/agreement.page.controller.js';
import { AgreementStepsPageController } from './pages/agreement-steps.page.controller.js';
import { AgreedTimesForm, TimesBeforeForm } from './pages/time-forms.js';
import { AgreementTimesPageController, ProposalTimesPageController } from './pages/other-time.page.controller.js';
import { CategoriesPageController } from './pages/categories.page.controller.js';
import { FormMaterial } from './pages/form-material.js';
import { PostingDesk } from './pages/posting-desk.js';
import { HomePageController } from './pages/home.page.controller.js';
import { AskPersonPageController } from './pages/ask-person.page.controller.js';
import { FavouritesPageController } from './pages/favourites.page.controller.js';
import { ListingPageController } from './pages/listing.page.controller.js';
import { MinePageController } from './pages/mine.page.controller.js';
import { ModesPageController } from './pages/modes.page.controller.js';
import { NewListingPageController } from './pages/new-listing.page.controller.js';
import { AgreedApartController } from './api/agreed-apart.controller.js';
import { AgreedApartPageController } from './pages/agreed-apart.page.controller.js';
import { AgreedApartPanel } from './pages/agreed-apart.panel.js';
import { PersonExchangePanel } from './pages/person-exchange.panel.js';
import { QueuePageController } from './pages/queue.page.controller.js';
import { ProposalPageController } from './pages/proposal.page.controller.js';
import { AnswerListingPageController } from './pages/answer-listing.page.controller.js';
import { EditListingPageController } from './pages/edit-listing.page.controller.js';
import { ExchangeModule } from './exchange.module.js';

@Module({
  imports: [DiaryModule, IdentityModule, TerritoryModule, LedgerModule, ExchangeModule],
  controllers: [
    OffersController,
    RequestsController,
    ProposalsController,
    AgreementsController,
    AgreedApartController,
    AgreedApartPageController,
    AgreementTimesController,
    ProposalTimesController,
    ApprovalsController,
    CategoriesController,
    HomePageController,
    AgainPageController,
    AskPersonPageController,
    FavouritesPageController,
    AroundPageController,
    MinePageController,
    FollowsPageController,
    AvailableNowPageController,
    NewListingPageController,
    ListingPageController,
    AnswerListingPageController,
    EditListingPageController,
    ProposalPageController,
    AgreementSheetPageController,
    AgreementPageController,
    AgreementStepsPageController,
    AgreementTimesPageController,
    ProposalTimesPageController,
    CategoriesPageController,
    ModesPageController,
    QueuePageController,
  ],
  providers: [
    ListingDesk,
    AgreedTimes,
    TimesBefore,
    AgreedTimesForm,
    TimesBeforeForm,
    FormMaterial,
    PostingDesk,
    PersonExchangePanel,
    AgreedApartPanel,
  ],
})
export class ExchangeHttpModule {}
