// SPDX-License-Identifier: AGPL-3.0-or-later
import { AcceptProposal, AnswerListing, DeclineProposal, type ListingKind, TakeBackAnswer } from '@reciproca/exchange';
import { actOn, type LifeAct } from './life-act.js';

interface Asked {
  readonly id: string;
  readonly person_id: string;
}
interface Seen {
  readonly id: string;
  readonly kind: ListingKind;
  readonly slot_id: string;
  readonly starts_at: Date;
}

const ACTIVE = "EXISTS (SELECT 1 FROM people WHERE people.id = person_id AND state = 'active')";

/** Those whose answer is missing, by proposals that a yes may still follow. */
const askedWhere = (where: string): string =>
  `SELECT * FROM (
     SELECT id, requester_id AS person_id, starts_at FROM proposals
       WHERE ente_id = $1 AND starts_at > $2 AND circle_id IS NULL AND state IN ('proposed','accepted_by_offer') AND ${where}
     UNION ALL
     SELECT id, offerer_id, starts_at FROM proposals
       WHERE ente_id = $1 AND starts_at > $2 AND circle_id IS NULL AND state IN ('proposed','accepted_by_request') AND ${where}) asked
   WHERE ${ACTIVE} ORDER BY starts_at, person_id LIMIT 300`;

/** Yes and no, and thinking again. */
export const ANSWER_ACTS: readonly LifeAct[] = [
  actOn<Asked>('say yes first', 14, askedWhere("state = 'proposed'"), (town, { id, person_id: personId }) =>
    town.as(personId, (ctx) => town.get(AcceptProposal).execute(ctx, id)),
  ),
  actOn<Asked>('say yes too', 22, askedWhere("state <> 'proposed'"), (town, { id, person_id: personId }) =>
    town.as(personId, (ctx) => town.get(AcceptProposal).execute(ctx, id)),
  ),
  actOn<Asked>('say no', 6, askedWhere('true'), (town, { id, person_id: personId }, dice) =>
    town.as(personId, (ctx) =>
      town.get(DeclineProposal).execute(ctx, id, dice.chance(0.3) ? 'Quel giorno non posso.' : null),
    ),
  ),
  actOn<Asked>(
    'think again',
    3,
    `SELECT id, CASE state WHEN 'accepted_by_offer' THEN offerer_id ELSE requester_id END AS person_id FROM proposals
     WHERE ente_id = $1 AND starts_at > $2 AND circle_id IS NULL AND state IN ('accepted_by_offer','accepted_by_request')
     ORDER BY starts_at, requester_id LIMIT 100`,
    (town, { id, person_id: personId }) => town.as(personId, (ctx) => town.get(TakeBackAnswer).execute(ctx, id)),
  ),
  actOn<Seen>(
    'answer on the board',
    6,
    `SELECT l.id, l.kind, s.id AS slot_id, s.starts_at FROM listings l JOIN slots s ON s.listing_id = l.id
     WHERE l.ente_id = $1 AND l.state = 'open' AND l.service = 'condominio' AND s.starts_at > $2 AND s.taken < s.capacity
     ORDER BY s.starts_at, l.person_id LIMIT 300`,
    async (town, { id, kind, slot_id: slotId }, dice) => {
      const people = await town.look<{ id: string }>(
        "SELECT id FROM people WHERE ente_id = $1 AND state = 'active' AND devices = 'smartphone' AND birth_date < '2000-01-01' ORDER BY id",
      );
      await town.as(dice.pick(people).id, (ctx) => town.get(AnswerListing).execute(ctx, kind, id, { slotId }));
    },
  ),
];
