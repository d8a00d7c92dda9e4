// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { CivicNewsWords } from './application/civic-news-words.js';
import { CivicHoursList } from './application/civic-hours-list.js';
import { CivicBoard } from './application/civic-board.js';
import { IssueCertificate } from './application/issue-certificate.js';
import { MakeCommitment } from './application/make-commitment.js';
import { RecordAttendance } from './application/record-attendance.js';
import { ViewCommitments } from './application/view-commitments.js';
import { WatchedOver } from './persistence/watched-over.read-model.js';
import './persistence/civic.personal-data.js';
import { CivicRepository } from './persistence/civic.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { civicTables } from './persistence/civic.tables.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    civic: keyof typeof it;
  }
}

registerTexts('civic', { it, en }, translations);
registerDesk('civic', desk);
registerVoice('civic', 'lei', leiIt);

const facades = [MakeCommitment, RecordAttendance, ViewCommitments, IssueCertificate];

@Module({
  imports: [civicTables, IdentityModule, ExchangeModule],
  providers: [...facades, CivicRepository, CivicBoard, CivicHoursList, CivicNewsWords, WatchedOver],
  exports: facades,
})
export class CivicModule {}
