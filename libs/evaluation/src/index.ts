// SPDX-License-Identifier: AGPL-3.0-or-later
export { EvaluationModule } from './evaluation.module.js';
export { AnswerCall } from './application/answer-call.js';
export { CallMeetings } from './application/call-meetings.js';
export { CloseRound } from './application/close-round.js';
export { KeepUndertakings } from './application/keep-undertakings.js';
export { ManageTables } from './application/manage-tables.js';
export { PrepareRound } from './application/prepare-round.js';
export { Rate } from './application/rate.js';
export { SeatPeople } from './application/seat-people.js';
export { ViewTables } from './application/view-tables.js';
export { WriteMinutes } from './application/write-minutes.js';
