// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import { IdentityModule } from '@reciproca/identity';
import { OrtiModule } from '@reciproca/orti';
import { registerTexts } from '@reciproca/ui';
import { KeepWeek } from './application/keep-week.js';
import { RemindOfWeek } from './application/remind-of-week.js';
import { ViewWeek } from './application/view-week.js';
import { WeeksNewsWords } from './application/weeks-news-words.js';
import { WeekRepository } from './persistence/week.repository.js';
import { weeksTables } from './persistence/weeks.tables.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    weeks: keyof typeof it;
  }
}

registerTexts('weeks', { it, en }, translations);

@Module({
  imports: [weeksTables, DiaryModule, IdentityModule, OrtiModule],
  providers: [KeepWeek, ViewWeek, RemindOfWeek, WeeksNewsWords, WeekRepository],
  exports: [KeepWeek, ViewWeek],
})
export class WeeksModule {}
