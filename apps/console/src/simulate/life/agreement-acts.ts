// SPDX-License-Identifier: AGPL-3.0-or-later
import { CancelAgreement, CompleteAgreement, ConfirmAgreement, TakeBackAgreement } from '@reciproca/exchange';
import { actOn, type LifeAct } from './life-act.js';

interface Agreed {
  readonly id: string;
  readonly giver_id: string;
  readonly receiver_id: string;
}

const agreedWhere = (where: string): string =>
  `SELECT id, giver_id, receiver_id FROM agreements WHERE ente_id = $1 AND ${where} ORDER BY starts_at, giver_id, receiver_id LIMIT 200`;
const AHEAD = "state = 'agreed' AND starts_at > $2";

/** What becomes of what was agreed. */
export const AGREEMENT_ACTS: readonly LifeAct[] = [
  actOn<Agreed>('the one who needs it calls off', 5, agreedWhere(AHEAD), (town, { id, receiver_id: personId }, dice) =>
    town.as(personId, (ctx) =>
      town.get(CancelAgreement).callOff(ctx, id, { reason: 'Sono raffreddata.', stillNeeded: dice.chance(0.5) }),
    ),
  ),
  actOn<Agreed>('the one who helps calls off', 4, agreedWhere(AHEAD), (town, { id, giver_id: personId }) =>
    town.as(personId, (ctx) =>
      town.get(CancelAgreement).callOff(ctx, id, { reason: 'Non riesco.', tellsReason: true }),
    ),
  ),
  actOn<Agreed>(
    'a driver calls off at the last hour',
    4,
    agreedWhere(`${AHEAD} AND service = 'trasporto' AND starts_at < $2::timestamptz + interval '16 hours'`),
    (town, { id, giver_id: personId }) =>
      town.as(personId, (ctx) => town.get(CancelAgreement).callOff(ctx, id, { reason: 'La macchina non parte.' })),
  ),
  actOn<Agreed>(
    'say it is done',
    14,
    agreedWhere(`state = 'agreed' AND starts_at <= $2::timestamptz + interval '10 minutes'`),
    (town, { id, giver_id: giver, receiver_id: receiver }, dice) =>
      town.as(dice.chance(0.7) ? giver : receiver, (ctx) => town.get(CompleteAgreement).execute(ctx, id)),
  ),
  actOn<Agreed>(
    'confirm',
    9,
    agreedWhere(`state = 'done' AND done_at <= $2`),
    (town, { id, giver_id: giver, receiver_id: receiver }, dice) =>
      town.as(dice.chance(0.3) ? giver : receiver, (ctx) => town.get(ConfirmAgreement).execute(ctx, id)),
  ),
  actOn<Agreed>(
    'take the word back',
    2,
    agreedWhere(`state IN ('done','settled') AND updated_at > $2::timestamptz - interval '20 hours'`),
    (town, { id, giver_id: giver, receiver_id: receiver }, dice) =>
      town.as(dice.chance(0.5) ? giver : receiver, (ctx) => town.get(TakeBackAgreement).execute(ctx, id)),
  ),
  actOn<Agreed>(
    'nobody came',
    2,
    agreedWhere(`state = 'agreed' AND starts_at < $2`),
    (town, { id, receiver_id: personId }) =>
      town.as(personId, (ctx) => town.get(CancelAgreement).execute(ctx, id, null, 'no_show')),
  ),
];
