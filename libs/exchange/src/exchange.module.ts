// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import './persistence/exchange.personal-data.js';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { FindExchanges } from './application/find-exchanges.js';
import { HelpGroups } from './application/help-groups.js';
import { ExchangeOnMap } from './application/exchange-on-map.js';
import { ListingLists } from './application/listing-lists.js';
import { ExchangeNewsWords } from './application/exchange-news-words.js';
import { AgreedInAbsence } from './application/agreed-in-absence.js';
import { CalendarWords } from './application/calendar-words.js';
import { TiesOfHome } from './application/ties-of-home.js';
import { ExchangePastNews } from './application/exchange-past-news.js';
import { AcceptProposal } from './application/accept-proposal.js';
import { AvailableNow } from './application/available-now.js';
import { AnswerListing } from './application/answer-listing.js';
import { AnswerLegs } from './application/answer-legs.js';
import { CallOffTimes } from './application/call-off-times.js';
import { DelayTime } from './application/delay-time.js';
import { ConcludeLegs } from './application/conclude-legs.js';
import { EndLegs } from './application/end-legs.js';
import { AgreeTogether } from './application/agree-together.js';
import { ForeseeRefusal } from './application/foresee-refusal.js';
import { DelegationTouchedHere } from './application/delegation-touched.js';
import { TrustTouchedHere } from './application/trust-touched.js';
import { ApprovalQueue } from './application/approval-queue.js';
import { CancelAgreement } from './application/cancel-agreement.js';
import { ChangeModes } from './application/change-modes.js';
import { ChangeListing } from './application/change-listing.js';
import { CompleteAgreement } from './application/complete-agreement.js';
import { ConfirmAgreement } from './application/confirm-agreement.js';
import { DecideListing } from './application/decide-listing.js';
import { DeclineProposal } from './application/decline-proposal.js';
import { DisputeAgreement } from './application/dispute-agreement.js';
import { ExchangeBoard } from './application/exchange-board.js';
import { ExchangeJobs } from './application/exchange-jobs.js';
import { ExtendRecurring } from './application/extend-recurring.js';
import { FollowHousing } from './application/follow-housing.js';
import { ClosedPlaces } from './application/closed-places.js';
import { ListingsAtPlaces } from './application/listings-at-places.js';
import { HousingInExchange } from './application/housing-in-exchange.js';
import { FollowPlaces } from './application/follow-places.js';
import { FindPlace } from './application/find-place.js';
import { RewriteListing } from './application/rewrite-listing.js';
import { PartApart } from './application/part-apart.js';
import { InTouch } from './application/in-touch.js';
import { HideListing } from './application/hide-listing.js';
import { ShiftTimes } from './application/shift-times.js';
import { LoadParties } from './application/load-parties.js';
import { MakeAgreement } from './application/make-agreement.js';
import { ManageCategories } from './application/manage-categories.js';
import { MatchListing } from './application/match-listing.js';
import { MatchOpened } from './application/match-opened.js';
import { ChangedMeanwhile } from './application/changed-meanwhile.js';
import { MoveAgreement } from './application/move-agreement.js';
import { PostListing } from './application/post-listing.js';
import { ProposeMatches } from './application/propose-matches.js';
import { ReleaseProposals } from './application/release-proposals.js';
import { PairTimes } from './application/pair-times.js';
import { ScoreMatches } from './application/score-matches.js';
import { AgreementRemarks } from './application/agreement-remarks.js';
import { AgreementTroubles } from './application/agreement-troubles.js';
import { CircleParts } from './application/circle-parts.js';
import { ServicePlugs } from './application/service-plugs.js';
import { SettleAgreement } from './application/settle-agreement.js';
import { StartAgreement } from './application/start-agreement.js';
import { UndoWithdrawal } from './application/undo-withdrawal.js';
import { UndoDecision } from './application/undo-decision.js';
import { ViewAgreements } from './application/view-agreements.js';
import { ViewListings } from './application/view-listings.js';
import { WaysElsewhere } from './application/ways-elsewhere.js';
import { ViewProposals } from './application/view-proposals.js';
import { ExtendSeries } from './application/extend-series.js';
import { BoardFollows } from './application/board-follows.js';
import { metProviders } from './application/met.providers.js';
import { seriesProviders } from './application/series.providers.js';
import { RemindOfDay } from './application/remind-of-day.js';
import { TellFollowers } from './application/tell-followers.js';
import { PostingDrafts } from './application/posting-drafts.js';
import { WriteListing } from './application/write-listing.js';
import { WithdrawListing } from './application/withdraw-listing.js';
import { Agreements } from './application/agreements.js';
import { Categories } from './application/categories.js';
import { CheckExchange } from './application/check-exchange.js';
import { CloseFullOffer } from './application/close-full-offer.js';
import { Engine } from './application/engine.js';
import { ExchangeLocks } from './application/exchange-locks.js';
import { ExpireProposal } from './application/expire-proposal.js';
import { KeptBack } from './application/kept-back.js';
import { KeptProposals } from './application/kept-proposals.js';
import { ForgetProposals } from './application/forget-proposals.js';
import { LeaveExchange } from './application/leave-exchange.js';
import { LayOutTimes } from './application/lay-out-times.js';
import { ListOutdone } from './application/list-outdone.js';
import { Listings } from './application/listings.js';
import { Proposals } from './application/proposals.js';
import { RecountSlots } from './application/recount-slots.js';
import { ReopenListings } from './application/reopen-listings.js';
import { WhatLiesAhead } from './application/what-lies-ahead.js';
import { ReviewTrust } from './application/review-trust.js';
import { Trust } from './application/trust.js';
import { SetAside } from './application/set-aside.js';
import { ShrinkOffer } from './application/shrink-offer.js';
import { SlotBook } from './application/slot-book.js';
import { VerifyExchange } from './application/verify-exchange.js';
import { CloseClashing } from './application/close-clashing.js';
import { DiaryBook } from './application/diary-book.js';
import { FindBusy } from './application/find-busy.js';
import { CheckDiary } from './application/check-diary.js';
import { VerifyDiary } from './application/verify-diary.js';
import { GuardianYes } from './application/guardian-yes.js';
import { HeardYeses } from './application/heard-yes.js';
import { EnsureUncrossed } from './application/ensure-uncrossed.js';
import { AgreedApart } from './application/agreed-apart.js';
import { MeetsApart } from './application/meets-apart.js';
import { EnsureMayMeet } from './application/ensure-may-meet.js';
import { RestoreAgreement } from './application/restore-agreement.js';
import { RestoreOne } from './application/restore-one.js';
import { LegsOfPair } from './application/legs-of-pair.js';
import { RestoreTimes } from './application/restore-times.js';
import { AskTimeBefore } from './application/ask-time-before.js';
import { AnswerTimeBefore } from './application/answer-time-before.js';
import { AskOtherTime } from './application/ask-other-time.js';
import { AnswerOtherTime } from './application/answer-other-time.js';
import { MoveInTime } from './application/move-in-time.js';
import { RestDays } from './application/rest-days.js';
import { EnsureNotAlike } from './application/ensure-not-alike.js';
import { EnsureMayClaim } from './application/ensure-may-claim.js';
import { EnsureFree } from './application/ensure-free.js';
import { DayOfGiver } from './application/day-of-giver.js';
import { TakeBackAnswer } from './application/take-back-answer.js';
import { TakeBackAgreement } from './application/take-back-agreement.js';
import { WhatRests } from './application/what-rests.js';
import { TwoPeople } from './application/two-people.js';
import { MayAct } from './application/may-act.js';
import { HomePanels } from './pages/home-panels.js';
import { ServiceForms } from './pages/service-forms.js';
import { DiaryDue } from './persistence/diary-due.js';
import { exchangeRepositories } from './persistence/exchange.repositories.js';
import { exchangeTables } from './persistence/exchange.tables.js';

const facades = [
  AgreedApart,
  InTouch,
  Listings,
  Proposals,
  Agreements,
  Categories,
  Engine,
  SlotBook,
  CloseFullOffer,
  ExchangeLocks,
  SetAside,
  Trust,
  ReviewTrust,
  WhatLiesAhead,
  ExpireProposal,
  LeaveExchange,
  MayAct,
  TwoPeople,
  VerifyExchange,
  VerifyDiary,
  RecountSlots,
  ServicePlugs,
  AgreementRemarks,
  AgreementTroubles,
  ClosedPlaces,
  CircleParts,
  ServiceForms,
  HomePanels,
  PostListing,
  PostingDrafts,
  ...metProviders,
  ...seriesProviders,
  BoardFollows,
  ChangeListing,
  WithdrawListing,
  DecideListing,
  HideListing,
  KeptBack,
  KeptProposals,
  ApprovalQueue,
  ForeseeRefusal,
  DelegationTouchedHere,
  TrustTouchedHere,
  MatchListing,
  MatchOpened,
  ProposeMatches,
  ScoreMatches,
  PairTimes,
  LoadParties,
  AcceptProposal,
  AnswerListing,
  AvailableNow,
  AnswerLegs,
  EndLegs,
  ConcludeLegs,
  CallOffTimes,
  ShrinkOffer,
  DelayTime,
  AgreeTogether,
  ReleaseProposals,
  DeclineProposal,
  StartAgreement,
  CompleteAgreement,
  ConfirmAgreement,
  TakeBackAgreement,
  TakeBackAnswer,
  AskOtherTime,
  AskTimeBefore,
  AnswerTimeBefore,
  RestoreAgreement,
  RestoreTimes,
  LegsOfPair,
  AnswerOtherTime,
  WhatRests,
  GuardianYes,
  HeardYeses,
  FindBusy,
  EnsureFree,
  EnsureNotAlike,
  CancelAgreement,
  DisputeAgreement,
  ManageCategories,
  ChangeModes,
  UndoDecision,
  UndoWithdrawal,
  ViewListings,
  WaysElsewhere,
  ViewProposals,
  ViewAgreements,
  ExchangeJobs,
];

@Module({
  imports: [exchangeTables, IdentityModule, TerritoryModule, LedgerModule, DiaryModule],
  providers: [
    ExchangeOnMap,
    HelpGroups,
    ListingLists,
    FindExchanges,
    ...facades,
    ExchangeBoard,
    ExchangeNewsWords,
    ExchangePastNews,
    TiesOfHome,
    CalendarWords,
    AgreedInAbsence,
    ExtendRecurring,
    FollowHousing,
    FollowPlaces,
    PartApart,
    HousingInExchange,
    ListingsAtPlaces,
    WriteListing,
    ExtendSeries,
    FindPlace,
    RewriteListing,
    ListOutdone,
    LayOutTimes,
    ReopenListings,
    CheckExchange,
    CheckDiary,
    DayOfGiver,
    DiaryBook,
    CloseClashing,
    RestDays,
    ShiftTimes,
    EnsureMayClaim,
    EnsureUncrossed,
    RestoreOne,
    EnsureMayMeet,
    MeetsApart,
    MakeAgreement,
    MoveInTime,
    ForgetProposals,
    ChangedMeanwhile,
    MoveAgreement,
    SettleAgreement,
    DiaryDue,
    TellFollowers,
    RemindOfDay,
    ...exchangeRepositories,
  ],
  exports: facades,
})
export class ExchangeModule {}
