// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import './persistence/conduct.personal-data.js';
import { Announcements } from './application/announcements.js';
import { Appeals } from './application/appeals.js';
import { CarryOutLeaving } from './application/carry-out-leaving.js';
import { CarryOutSuspensions } from './application/carry-out-suspensions.js';
import { HousingAnnounced } from './application/housing-announced.js';
import { ConductNewsWords } from './application/conduct-news-words.js';
import { Suspend } from './application/suspend.js';
import { SuspensionLetter } from './application/suspension-letter.js';
import { ViewSuspensions } from './application/view-suspensions.js';
import { AnnouncementRepository } from './persistence/announcement.repository.js';
import { conductTables } from './persistence/conduct.tables.js';
import { SuspensionRepository } from './persistence/suspension.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    conduct: keyof typeof it;
  }
}

registerTexts('conduct', { it, en }, translations);
registerDesk('conduct', desk);
registerVoice('conduct', 'lei', leiIt);

const facades = [Suspend, Appeals, ViewSuspensions, CarryOutSuspensions, Announcements];

@Module({
  imports: [conductTables, IdentityModule, TerritoryModule, ExchangeModule],
  providers: [
    ...facades,
    CarryOutLeaving,
    ConductNewsWords,
    HousingAnnounced,
    SuspensionLetter,
    SuspensionRepository,
    AnnouncementRepository,
  ],
  exports: facades,
})
export class ConductModule {}
