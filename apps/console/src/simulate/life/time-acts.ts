// SPDX-License-Identifier: AGPL-3.0-or-later
import { AnswerOtherTime, AskOtherTime, RestoreAgreement } from '@reciproca/exchange';
import { actOn, type LifeAct } from './life-act.js';

interface Agreed {
  readonly id: string;
  readonly giver_id: string;
  readonly receiver_id: string;
  readonly starts_at: Date;
}
interface Question {
  readonly id: string;
  readonly question: string;
  readonly answerer_id: string;
  readonly asked_by: string;
}
interface CalledOff {
  readonly id: string;
  readonly person_id: string;
}

const QUESTIONS = `SELECT t.agreement_id AS id, t.question_id AS question, t.answerer_id, t.asked_by FROM other_times t JOIN people p ON p.id = t.answerer_id
  WHERE t.ente_id = $1 AND t.state = 'asked' AND t.said_yes_at IS NULL AND t.agreement_id IS NOT NULL AND t.created_at <= $2
    AND p.state = 'active' ORDER BY t.created_at, t.agreement_id LIMIT 100`;

/** Another time is asked for, and answered; and what was called off by mistake stands again. */
export const TIME_ACTS: readonly LifeAct[] = [
  actOn<Agreed>(
    'ask for another time',
    6,
    `SELECT id, giver_id, receiver_id, starts_at FROM agreements
     WHERE ente_id = $1 AND state = 'agreed' AND starts_at > $2 ORDER BY starts_at, id LIMIT 200`,
    (town, { id, giver_id: giver, receiver_id: receiver, starts_at: startsAt }, dice) =>
      town.as(dice.chance(0.5) ? giver : receiver, (ctx) =>
        town
          .get(AskOtherTime)
          .execute(ctx, id, { startsAt: new Date(startsAt.getTime() + dice.pick([-60, -30, 15, 30, 90]) * 60_000) }),
      ),
  ),
  actOn<Agreed>(
    'ask to move a series from here on',
    2,
    `SELECT a.id, a.giver_id, a.receiver_id, a.starts_at FROM agreements a JOIN listings r ON r.id = a.request_id
     WHERE a.ente_id = $1 AND a.state = 'agreed' AND a.starts_at > $2 AND r.series_id IS NOT NULL ORDER BY a.starts_at, a.id LIMIT 200`,
    (town, { id, giver_id: giver, receiver_id: receiver, starts_at: startsAt }, dice) =>
      town.as(dice.chance(0.5) ? giver : receiver, (ctx) =>
        town.get(AskOtherTime).execute(ctx, id, {
          startsAt: new Date(startsAt.getTime() + dice.pick([-45, 30, 60]) * 60_000),
          fromHere: true,
        }),
      ),
  ),
  actOn<Question>('agree to another time', 5, QUESTIONS, (town, { id, question, answerer_id: personId }) =>
    town.as(personId, (ctx) => town.get(AnswerOtherTime).accept(ctx, id, { question })),
  ),
  actOn<Question>('say no to another time', 1.5, QUESTIONS, (town, { id, question, answerer_id: personId }) =>
    town.as(personId, (ctx) => town.get(AnswerOtherTime).decline(ctx, id, question)),
  ),
  actOn<Question>('take the question back', 0.5, QUESTIONS, (town, { id, asked_by: personId }) =>
    town.as(personId, (ctx) => town.get(AnswerOtherTime).takeBack(ctx, id)),
  ),
  actOn<CalledOff>(
    'undo a calling off',
    3,
    `SELECT a.id, act.beneficiary_id AS person_id FROM agreements a
     JOIN LATERAL (SELECT beneficiary_id FROM exchange_acts WHERE subject_id = a.id AND to_state = 'cancelled' ORDER BY at DESC LIMIT 1) act ON true
     JOIN people p ON p.id = act.beneficiary_id AND p.state = 'active'
     WHERE a.ente_id = $1 AND a.state = 'cancelled' AND a.starts_at > $2 ORDER BY a.updated_at DESC, a.id LIMIT 10`,
    (town, { id, person_id: personId }, dice) =>
      dice.chance(0.5)
        ? town.as(personId, (ctx) => town.get(RestoreAgreement).execute(ctx, id))
        : town.asStaff((ctx) => town.get(RestoreAgreement).execute(ctx, id)),
  ),
];
