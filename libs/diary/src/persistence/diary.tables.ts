// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AbsenceEntity } from './absence.entity.js';
import { DiaryEntryEntity } from './diary-entry.entity.js';
import { DiaryByTime1796800000003 } from './by-time.migration.js';
import { Diary1795871400002 } from './diary.migration.js';
import { DiaryFurtherCauses1795903200000 } from './further-causes.migration.js';
import { DiaryMeetings1798800000002 } from './meetings.migration.js';
import { DiaryStays1796106300000 } from './stays.migration.js';
import { EnteDaysEntity } from './ente-days.entity.js';

export const diaryTables = ownTables({
  entities: [DiaryEntryEntity, AbsenceEntity, EnteDaysEntity],
  migrations: [
    Diary1795871400002,
    DiaryFurtherCauses1795903200000,
    DiaryStays1796106300000,
    DiaryByTime1796800000003,
    DiaryMeetings1798800000002,
  ],
});
