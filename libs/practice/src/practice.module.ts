// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { NotificationsModule } from '@reciproca/notifications';
import { OrtiModule } from '@reciproca/orti';
import { PaperModule } from '@reciproca/paper';
import { SentinelsModule } from '@reciproca/sentinels';
import { TerritoryModule } from '@reciproca/territory';
import { TrasportoModule } from '@reciproca/trasporto';
import { CopySettings } from './application/copy-settings.js';
import { ManagePractice } from './application/manage-practice.js';
import { PracticeActs } from './application/practice-acts.js';
import { PracticeJobs } from './application/practice-jobs.js';
import { PracticeTown } from './application/practice-town.js';
import { PracticeWorld } from './application/practice-world.js';
import { ShowPractice } from './application/show-practice.js';
import { PracticeRepository } from './persistence/practice.repository.js';
import { practiceTables } from './persistence/practice.tables.js';
import './texts/practice-texts.js';

/** An ente beside one’s own, with invented people, to practise in. */
@Module({
  imports: [
    practiceTables,
    IdentityModule,
    TerritoryModule,
    ExchangeModule,
    TrasportoModule,
    OrtiModule,
    SentinelsModule,
    NotificationsModule,
    PaperModule,
  ],
  providers: [
    PracticeRepository,
    CopySettings,
    PracticeTown,
    PracticeActs,
    PracticeWorld,
    ManagePractice,
    ShowPractice,
    PracticeJobs,
  ],
  exports: [ManagePractice, ShowPractice, PracticeJobs],
})
export class PracticeModule {}
