// SPDX-License-Identifier: AGPL-3.0-or-later
export { ExchangeModule } from './exchange.module.js';
export { AgreementRemarks } from './application/agreement-remarks.js';
export { AgreementTroubles } from './application/agreement-troubles.js';
export { TroubleAlerts } from './pages/trouble-alerts.js';
export { type CalledOff, listCalledOff } from './persistence/called-off.read-model.js';
export { fallingWith } from './domain/circle-parts.rules.js';
export { ReviewTrust } from './application/review-trust.js';
export { ServicePlugs } from './application/service-plugs.js';
export type {
  GiverAsIf,
  ServicePlug,
  AnswerDraft,
  Answered,
  Held,
  HeldTimes,
  HoldCase,
  Party,
  Plan,
  Fit,
  FitResult,
  DetailLine,
  Measured,
  Stays,
  OtherWork,
  Pair,
  ServiceWords,
  DetailDays,
} from './application/service-plug.js';
export { spotOf } from './application/service-plug.js';
export { PostListing } from './application/post-listing.js';
export { ChangeListing } from './application/change-listing.js';
export { WithdrawListing } from './application/withdraw-listing.js';
export { DecideListing } from './application/decide-listing.js';
export { HideListing } from './application/hide-listing.js';
export { KeptBack } from './application/kept-back.js';
export { KeptProposals } from './application/kept-proposals.js';
export { MatchListing } from './application/match-listing.js';
export { MatchOpened } from './application/match-opened.js';
export { ProposeMatches } from './application/propose-matches.js';
export type { ProposalOrigin } from './application/propose-matches.js';
export { LoadParties } from './application/load-parties.js';
export { PairTimes } from './application/pair-times.js';
export type { TimedPair } from './application/pair-times.js';
export { ScoreMatches } from './application/score-matches.js';
export type { FittingPair, Match } from './application/score-matches.js';
export { Categories } from './application/categories.js';
export { Engine } from './application/engine.js';
export { DEFAULT_ENGINE, engineSettingsShape } from './domain/engine-settings.js';
export type { EngineSettings } from './domain/engine-settings.js';
export { AcceptProposal } from './application/accept-proposal.js';
export { AnswerListing } from './application/answer-listing.js';
export type { AcceptedProposal } from './application/accept-proposal.js';
export { AnswerSeries } from './application/answer-series.js';
export type { AnsweredSeries } from './application/answer-series.js';
export { AskOtherTime } from './application/ask-other-time.js';
export { AnswerTimeBefore } from './application/answer-time-before.js';
export { AnswerOtherTime } from './application/answer-other-time.js';
export { RestoreAgreement } from './application/restore-agreement.js';
export { CallOffSeries } from './application/call-off-series.js';
export { SeriesDates, withDates } from './application/series-dates.js';
export { ViewSeries } from './application/view-series.js';
export type { SeriesView } from './application/view-series.js';
export { RestoreTimes } from './application/restore-times.js';
export type { RestoredTimes } from './application/restore-times.js';
export { CallOffTimes } from './application/call-off-times.js';
export { ShrinkOffer } from './application/shrink-offer.js';
export { DelayTime } from './application/delay-time.js';
export { AnswerLegs } from './application/answer-legs.js';
export { EndLegs } from './application/end-legs.js';
export { AgreeTogether } from './application/agree-together.js';
export { ReleaseProposals } from './application/release-proposals.js';
export { Proposals } from './application/proposals.js';
export type { Portion } from './application/proposals.js';
export { Agreements } from './application/agreements.js';
export { InTouch } from './application/in-touch.js';
export type { Matter } from './domain/matter.js';
export { countTimesHelped } from './persistence/times-helped.read-model.js';
export { SlotBook } from './application/slot-book.js';
export { CloseFullOffer } from './application/close-full-offer.js';
export { ExchangeLocks } from './application/exchange-locks.js';
export { WhatLiesAhead } from './application/what-lies-ahead.js';
export type { Ahead } from './application/what-lies-ahead.js';
export { SetAside } from './application/set-aside.js';
export { ExpireProposal } from './application/expire-proposal.js';
export type { CountedSlot } from './domain/counted-slot.js';
export { TwoPeople } from './application/two-people.js';
export { heardThrough } from './domain/act.js';
export { MayAct } from './application/may-act.js';
export { LeaveExchange } from './application/leave-exchange.js';
export { VerifyDiary } from './application/verify-diary.js';
export type { DiaryReport } from './domain/diary-report.js';
export { VerifyExchange } from './application/verify-exchange.js';
export { RecountSlots } from './application/recount-slots.js';
export type { ExchangeFindings, ExchangeReport } from './domain/exchange-report.js';
export { isVisibleFrom } from './domain/listing.policy.js';
export { HomePanels } from './pages/home-panels.js';
export type { HomePanel } from './pages/home-panels.js';
export { backOnRefusal } from './pages/listing.page.controller.js';
export { isHolding, LIVE_STATES } from './domain/proposal.js';
export { Listings } from './application/listings.js';
export { DeclineProposal } from './application/decline-proposal.js';
export { StartAgreement } from './application/start-agreement.js';
export { CompleteAgreement } from './application/complete-agreement.js';
export { ConfirmAgreement } from './application/confirm-agreement.js';
export { TakeBackAnswer } from './application/take-back-answer.js';
export { TakeBackAgreement } from './application/take-back-agreement.js';
export { GuardianYes } from './application/guardian-yes.js';
export { childAge } from './domain/child.rules.js';
export { HeardYeses } from './application/heard-yes.js';
export { EnsureFree } from './application/ensure-free.js';
export { WhatRests } from './application/what-rests.js';
export { GRACE_MINUTES, isItsTime, minutesSinceItBegan, possibleFrom } from './domain/agreement-clock.js';
export { CancelAgreement } from './application/cancel-agreement.js';
export { DisputeAgreement } from './application/dispute-agreement.js';
export { ServiceForms } from './pages/service-forms.js';
export type { ServiceForm, DetailsProps } from './pages/service-forms.js';
export { fieldOf as postingFieldOf } from './pages/posting-form.js';
export { Legs, OpenLeg } from './pages/legs.js';
export { legTitle } from './texts/leg-title.js';
export { LiesAhead, ofDates } from './pages/lies-ahead.js';
export type { LegName, LegResponse } from './application/leg.response.js';
export { reasonText } from './texts/exchange-texts.js';
export { listingWhen, repeatText } from './texts/repeat-text.js';
export { ChangeModes } from './application/change-modes.js';
export { UndoWithdrawal } from './application/undo-withdrawal.js';
export { UndoDecision } from './application/undo-decision.js';
export { ManageCategories } from './application/manage-categories.js';
export { ViewListings } from './application/view-listings.js';
export { WaysElsewhere } from './application/ways-elsewhere.js';
export { ViewProposals } from './application/view-proposals.js';
export { ViewAgreements } from './application/view-agreements.js';
export { ExchangeJobs } from './application/exchange-jobs.js';
export { LISTING_KINDS, VISIBILITIES, NEEDS, LISTING_TRANSITIONS, oppositeOf } from './domain/listing.js';
export type { Listing, ListingKind, ListingState, Need, Service, Slot, Visibility } from './domain/listing.js';
export { PROPOSAL_TRANSITIONS } from './domain/proposal.js';
export type { Proposal, ProposalState, Reason } from './domain/proposal.js';
export { AGREEMENT_TRANSITIONS } from './domain/agreement.js';
export type { Agreement, AgreementState } from './domain/agreement.js';
export { EXCHANGE_MODES, modeFor, needsMatchApproval, peopleMayAnswer } from './domain/exchange-mode.js';
export type { ExchangeMode, ModeRule } from './domain/exchange-mode.js';
export { sidesAnswering } from './domain/proposal.policy.js';
export { MINUTES_TO_THINK_AGAIN } from './domain/answer-back.rules.js';
export { stateAfterAcceptance } from './domain/accept.rules.js';
export type { Category } from './domain/category.js';
export type { Posting } from './domain/posting.js';
export { spansOf, recurrenceOf, weeklyOf, HORIZON_DAYS } from './domain/schedule.js';
export { WEEKDAYS, daysByRule, daysOf, settled } from './domain/repeat.js';
export type { Repeat, Weekday } from './domain/repeat.js';
export { instantInRome } from './domain/rome-clock.js';
export type { OneOff, When } from './domain/schedule.js';
export type { Span } from './domain/span.js';
export type {
  ListingNews,
  ProposalNews,
  ProposalAnswerNews,
  AgreementNews,
  AgreementMoveNews,
} from './domain/exchange.events.js';
export { listNearbyIds } from './persistence/nearby.read-model.js';
export { commonTime, personReasons, radiusRefusals } from './domain/fit.rules.js';
export type { CommonTime } from './domain/fit.rules.js';
export { whenShape } from './application/posting.input.js';
export { listingResponse } from './application/listing.response.js';
export type { ListingResponse } from './application/listing.response.js';
export type { ProposalResponse } from './application/proposal.response.js';
export type { AgreementResponse } from './application/agreement.response.js';
export { serviceShape } from './application/service.shape.js';
export type { Questions } from './domain/questions.js';
export { helpCalled, helpName } from './texts/help-name.js';
export { madeTitle, titleIn } from './domain/title.js';
export type { Titled, Titles } from './domain/title.js';
export { TITLE_OF } from './persistence/title.sql.js';
