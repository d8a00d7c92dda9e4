// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { TrasportoModule } from '@reciproca/trasporto';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { ChangeRefundRules } from './application/change-refund-rules.js';
import { DecideRefund } from './application/decide-refund.js';
import { DeclareRefund } from './application/declare-refund.js';
import { KeepRegister } from './application/keep-register.js';
import { KeepStanding } from './application/keep-standing.js';
import { LoadVolunteer } from './application/load-volunteer.js';
import { PrintBadge } from './application/print-badge.js';
import { RefundLists } from './application/refund-lists.js';
import { RefundsBoard } from './application/refunds-board.js';
import { RegisterList } from './application/register-list.js';
import { RidesDone } from './application/rides-done.js';
import { TrainingValidity } from './application/training-validity.js';
import { UncoveredBoard } from './application/uncovered-board.js';
import { ViewRefunds } from './application/view-refunds.js';
import { ViewRegister } from './application/view-register.js';
import { VolunteerGroup } from './application/volunteer-group.js';
import { VolunteersNewsWords } from './application/volunteers-news-words.js';
import { WritePolicy } from './application/write-policy.js';
import { RefundRepository } from './persistence/refund.repository.js';
import { RegisterRepository } from './persistence/register.repository.js';
import { StandingRepository } from './persistence/standing.repository.js';
import './persistence/volunteers.personal-data.js';
import { volunteersTables } from './persistence/volunteers.tables.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    volunteers: keyof typeof it;
  }
}

registerTexts('volunteers', { it, en }, translations);
registerDesk('volunteers', desk);
registerVoice('volunteers', 'lei', leiIt);

const facades = [
  KeepRegister,
  KeepStanding,
  LoadVolunteer,
  ViewRegister,
  PrintBadge,
  WritePolicy,
  DeclareRefund,
  DecideRefund,
  ViewRefunds,
  RidesDone,
  ChangeRefundRules,
];

@Module({
  imports: [volunteersTables, IdentityModule, ExchangeModule, TrasportoModule],
  providers: [
    ...facades,
    RefundLists,
    RefundsBoard,
    RegisterList,
    TrainingValidity,
    UncoveredBoard,
    VolunteerGroup,
    VolunteersNewsWords,
    RegisterRepository,
    RefundRepository,
    StandingRepository,
  ],
  exports: facades,
})
export class VolunteersModule {}
