// SPDX-License-Identifier: AGPL-3.0-or-later
import { JOURNEY_OF } from './legs.sql.js';

/** As `OTHER_TIME_OF` reads it. */
export interface OtherTimeRow {
  readonly questionId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly previousStartsAt: string;
  readonly minutes: number;
  readonly note: string | null;
  readonly askedBy: string;
  readonly answererId: string;
  readonly saidYes: boolean;
  readonly count: number;
  readonly bothWays: boolean;
}

/** Of a proposal's id, as `OtherTimeRow`: another time that is asked for, and how many dates the same question is about; null where none is. */
export const OTHER_TIME_OF = (proposalId: string): string => `
  (SELECT json_build_object('questionId', o.question_id, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'previousStartsAt', o.previous_starts_at, 'minutes', o.minutes,
     'note', o.note, 'askedBy', o.asked_by, 'answererId', o.answerer_id, 'saidYes', o.said_yes_at IS NOT NULL,
     'count', asked.dates, 'bothWays', asked.ways > asked.dates)
   FROM other_times o, LATERAL (SELECT count(*)::int AS ways, count(DISTINCT coalesce(${JOURNEY_OF('way')}, q.proposal_id))::int AS dates
     FROM other_times q LEFT JOIN agreements made ON made.id = q.agreement_id LEFT JOIN listings way ON way.id = made.request_id
     WHERE q.question_id = o.question_id AND q.answerer_id = o.answerer_id AND q.state = 'asked') asked
   WHERE o.proposal_id = ${proposalId} AND o.state = 'asked')`;
