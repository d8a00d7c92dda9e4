// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/trasporto.personal-data.js';
import { DiaryModule } from '@reciproca/diary';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { RoundNewsWords } from './application/round-news-words.js';
import { AgreeRound } from './application/agree-round.js';
import { AnswerRound } from './application/answer-round.js';
import { CloseClashingRounds } from './application/close-clashing-rounds.js';
import { DepartureTroubles } from './application/departure-troubles.js';
import { Driven } from './persistence/driven.read-model.js';
import { PapersIntake } from './application/papers-intake.js';
import { MarkStops } from './application/mark-stops.js';
import { ViewRideProgress } from './application/ride-progress.js';
import { DriverValidities } from './application/driver-validities.js';
import { ManageDrivers } from './application/manage-drivers.js';
import { PlanDeliveryRound } from './application/plan-delivery-round.js';
import { ReopenRound } from './application/reopen-round.js';
import { PrepareRides } from './application/prepare-rides.js';
import { ProposeRound } from './application/propose-round.js';
import { ReviewRides } from './application/review-rides.js';
import { RideBoard } from './application/ride-board.js';
import { RideHolds } from './application/ride-holds.js';
import { KeepRideWays } from './application/keep-ride-ways.js';
import { RideWayRepository } from './persistence/ride-way.repository.js';
import { MatchByRoad } from './application/match-by-road.js';
import { Roads } from './application/roads.js';
import { RoundChoices } from './application/round-choices.js';
import { RoundDiary } from './application/round-diary.js';
import { RoundsAtPlaces } from './application/rounds-at-places.js';
import { RoundThreads } from './application/round-threads.js';
import { ROUTER } from './application/router.js';
import { TrasportoForm } from './application/trasporto.form.js';
import { TrasportoPlug } from './application/trasporto.plug.js';
import { ViewChoices } from './application/view-choices.js';
import { ViewRounds } from './application/view-rounds.js';
import { ViewTrips } from './application/view-trips.js';
import { WithdrawRound } from './application/withdraw-round.js';
import { DriverPapersRepository } from './persistence/driver-papers.repository.js';
import { StopMarkRepository } from './persistence/stop-mark.repository.js';
import { RoundRepository } from './persistence/round.repository.js';
import { TravelTimeRepository } from './persistence/travel-time.repository.js';
import { TripRepository } from './persistence/trip.repository.js';
import { routerProvider } from './routing/router.provider.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { trasportoTables } from './persistence/trasporto.tables.js';
import { leiIt, tuIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    trasporto: keyof typeof it;
  }
}

registerTexts('trasporto', { it, en }, translations);
registerDesk('trasporto', desk);
registerVoice('trasporto', 'lei', leiIt);
registerVoice('trasporto', 'tu', tuIt);

const rounds = [PlanDeliveryRound, ProposeRound, AnswerRound, ReopenRound, WithdrawRound, ViewRounds, ViewChoices];

@Module({
  imports: [trasportoTables, IdentityModule, TerritoryModule, DiaryModule, ExchangeModule],
  providers: [
    ...rounds,
    DriverValidities,
    PapersIntake,
    Driven,
    RideBoard,
    ReviewRides,
    RoundThreads,
    RoundChoices,
    AgreeRound,
    RoundNewsWords,
    RoundDiary,
    RoundsAtPlaces,
    CloseClashingRounds,
    RoundRepository,
    TrasportoPlug,
    TrasportoForm,
    ManageDrivers,
    DepartureTroubles,
    MarkStops,
    ViewRideProgress,
    StopMarkRepository,
    ViewTrips,
    PrepareRides,
    KeepRideWays,
    RideWayRepository,
    MatchByRoad,
    RideHolds,
    Roads,
    DriverPapersRepository,
    TripRepository,
    TravelTimeRepository,
    routerProvider,
  ],
  exports: [...rounds, TrasportoPlug, ManageDrivers, ViewTrips, DepartureTroubles, MarkStops, ViewRideProgress, ROUTER],
})
export class TrasportoModule {}
