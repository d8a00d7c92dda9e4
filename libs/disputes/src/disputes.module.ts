// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import './persistence/disputes.personal-data.js';
import { DisputeNewsWords } from './application/dispute-news-words.js';
import { FollowDisputes } from './application/follow-disputes.js';
import { HearDispute } from './application/hear-dispute.js';
import { Mediated } from './persistence/mediated.read-model.js';
import { MoveDispute } from './application/move-dispute.js';
import { OpenDispute } from './application/open-dispute.js';
import { SettleDispute } from './application/settle-dispute.js';
import { ViewDisputes } from './application/view-disputes.js';
import { DisputeRepository } from './persistence/dispute.repository.js';
import { disputesTables } from './persistence/disputes.tables.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    disputes: keyof typeof it;
  }
  interface OpenTextKeys {
    'disputes:dispute.act.': never;
    'disputes:dispute.state.': never;
  }
}

registerTexts('disputes', { it, en }, translations);
registerDesk('disputes', desk);
registerVoice('disputes', 'lei', leiIt);

const facades = [OpenDispute, HearDispute, SettleDispute, ViewDisputes];

@Module({
  imports: [disputesTables, IdentityModule, LedgerModule, ExchangeModule],
  providers: [...facades, MoveDispute, FollowDisputes, DisputeNewsWords, Mediated, DisputeRepository],
  exports: facades,
})
export class DisputesModule {}
