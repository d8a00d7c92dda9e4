// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { registerTexts } from '@reciproca/ui';
import { Announcements } from './application/announcements.js';
import { ApprovalQueue } from './application/approval-queue.js';
import { Appeals } from './application/appeals.js';
import { CarryOutSuspensions } from './application/carry-out-suspensions.js';
import { FollowDisputes } from './application/follow-disputes.js';
import { HearDispute } from './application/hear-dispute.js';
import { MoveDispute } from './application/move-dispute.js';
import { OpenDispute } from './application/open-dispute.js';
import { SettleDispute } from './application/settle-dispute.js';
import { Suspend } from './application/suspend.js';
import { ViewDisputes } from './application/view-disputes.js';
import { ViewSuspensions } from './application/view-suspensions.js';
import { AnnouncementRepository } from './persistence/announcement.repository.js';
import { DisputeRepository } from './persistence/dispute.repository.js';
import { SuspensionRepository } from './persistence/suspension.repository.js';
import './persistence/fairness.personal-data.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { fairnessTables } from './persistence/fairness.tables.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    fairness: keyof typeof it;
  }
  interface OpenTextKeys {
    'fairness:dispute.act.': never;
    'fairness:dispute.state.': never;
  }
}

registerTexts('fairness', { it, en });

const facades = [
  OpenDispute,
  HearDispute,
  SettleDispute,
  ViewDisputes,
  Suspend,
  Appeals,
  ViewSuspensions,
  CarryOutSuspensions,
  Announcements,
  ApprovalQueue,
];

@Module({
  imports: [fairnessTables, IdentityModule, TerritoryModule, LedgerModule, ExchangeModule],
  providers: [...facades, MoveDispute, FollowDisputes, DisputeRepository, SuspensionRepository, AnnouncementRepository],
  exports: [...facades, AnnouncementRepository],
})
export class FairnessModule {}
