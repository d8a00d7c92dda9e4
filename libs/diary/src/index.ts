// SPDX-License-Identifier: AGPL-3.0-or-later
export { DiaryModule } from './diary.module.js';
export { Diary } from './application/diary.js';
export { Absences } from './application/absences.js';
export { DiaryKeepers } from './application/diary-keepers.js';
export type { DiaryKeeper } from './application/diary-keepers.js';
export { AgreedMeanwhile } from './application/agreed-meanwhile.js';
export type { AgreedKeeper, AgreedThing } from './application/agreed-meanwhile.js';
export { ClosingDays } from './application/closing-days.js';
export { clashesOf, withWay } from './domain/clash.rules.js';
export type { TravelPace } from './domain/clash.rules.js';
export { freeSpans } from './domain/free-spans.js';
export { inSteps } from './domain/span.js';
export { specialDayText } from './texts/special-day-text.js';
export { specialDay } from './domain/closing-days.js';
export type { EnteDays, SpecialDay } from './domain/closing-days.js';
export type { Absence, AbsenceReason } from './domain/absence.js';
export type { CauseKind, DiaryEntry, Firmness, Stay, WantedTime } from './domain/diary-entry.js';
export type { AbsenceNews } from './domain/diary.events.js';
