// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { registerTexts } from '@reciproca/ui';
import './persistence/diary.personal-data.js';
import { AgreedMeanwhile } from './application/agreed-meanwhile.js';
import { Absences } from './application/absences.js';
import { AwayNow } from './application/away-now.js';
import { ClosingDays } from './application/closing-days.js';
import { Diary } from './application/diary.js';
import { AbsenceRepository } from './persistence/absence.repository.js';
import { DiaryKeepers } from './application/diary-keepers.js';
import { DiaryWords } from './application/diary-words.js';
import { OpenTimes } from './application/open-times.js';
import { DiaryRepository } from './persistence/diary.repository.js';
import { diaryTables } from './persistence/diary.tables.js';
import { EnteDaysRepository } from './persistence/ente-days.repository.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    diary: keyof typeof it;
  }
  interface OpenTextKeys {
    'diary:reason.': never;
  }
}

registerTexts('diary', { it, en }, translations);

const facades = [Diary, DiaryKeepers, DiaryWords, OpenTimes, Absences, AgreedMeanwhile, ClosingDays];

@Module({
  imports: [diaryTables, IdentityModule],
  providers: [...facades, AwayNow, AbsenceRepository, DiaryRepository, EnteDaysRepository],
  exports: facades,
})
export class DiaryModule {}
