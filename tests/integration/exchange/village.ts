// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  AcceptProposal,
  CancelAgreement,
  CompleteAgreement,
  DeclineProposal,
  DisputeAgreement,
  ExchangeLocks,
  ExpireProposal,
  HideListing,
  LeaveExchange,
  type ListingKind,
  MatchListing,
  PostListing,
  type Posting,
  SetAside,
  SlotBook,
  WithdrawListing,
} from '@reciproca/exchange';
import { newId } from '@reciproca/kernel';
import { ShareOut, ViewShare } from '@reciproca/orti';
import { dayAhead } from '../../support/world.js';
import type { ExchangeStage, Row } from './exchange-stage.js';

/** What somebody does to the so-many-th thing it can be done to. */
export interface Deed {
  readonly what: keyof typeof DEEDS;
  readonly at: number;
}

type Doing = (stage: ExchangeStage, row: Row) => Promise<unknown>;
const text = (row: Row, column: string): string => String(row[column]);

const LIVE = "state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')";
const of = (table: string, where: string): string => `SELECT * FROM ${table} WHERE ${where} ORDER BY created_at, id`;
const PROPOSALS = of('proposals', LIVE);
const OPEN = of('listings', "state = 'open'");
const AGREED = of('agreements', "state IN ('agreed','under_way')");

/** Where to look, and what is done there. */
const DEEDS = {
  match: [OPEN, (stage, row) => stage.as(null, (ctx) => stage.get(MatchListing).execute(ctx, [text(row, 'id')]))],
  giverSaysYes: [PROPOSALS, (stage, row) => yes(stage, row, 'offerer_id')],
  askerSaysYes: [PROPOSALS, (stage, row) => yes(stage, row, 'requester_id')],
  askerSaysNo: [
    PROPOSALS,
    (stage, row) =>
      stage.as(text(row, 'requester_id'), (ctx) => stage.get(DeclineProposal).execute(ctx, text(row, 'id'), null)),
  ],
  timeIsUp: [
    PROPOSALS,
    async (stage, row) => {
      await stage.rows("UPDATE proposals SET expires_at = now() - interval '1 minute' WHERE id = $1", [row['id']]);
      await stage.as(null, (ctx) => stage.get(ExpireProposal).execute(ctx, text(row, 'id')));
    },
  ],
  takeBack: [
    of('listings', "state IN ('open','matched','pending')"),
    (stage, row) =>
      stage.as(text(row, 'person_id'), (ctx) =>
        stage.get(WithdrawListing).execute(ctx, row['kind'] as ListingKind, text(row, 'id')),
      ),
  ],
  hide: [OPEN, (stage, row) => stage.as(null, (ctx) => stage.get(HideListing).hide(ctx, text(row, 'id'), null))],
  show: [
    of('listings', "state = 'pending'"),
    (stage, row) => stage.as(null, (ctx) => stage.get(HideListing).show(ctx, [text(row, 'id')])),
  ],
  callOff: [
    AGREED,
    (stage, row) =>
      stage.as(text(row, 'giver_id'), (ctx) => stage.get(CancelAgreement).execute(ctx, text(row, 'id'), null)),
  ],
  notCome: [
    AGREED,
    async (stage, row) => {
      await stage.ente.letPass(text(row, 'id'));
      await stage.as(text(row, 'receiver_id'), (ctx) =>
        stage.get(CancelAgreement).execute(ctx, text(row, 'id'), null, 'no_show'),
      );
    },
  ],
  complete: [
    AGREED,
    async (stage, row) => {
      await stage.ente.letPass(text(row, 'id'));
      for (const person of ['giver_id', 'receiver_id'])
        await stage.as(text(row, person), (ctx) => stage.get(CompleteAgreement).execute(ctx, text(row, 'id')));
    },
  ],
  dispute: [
    of('agreements', "state IN ('agreed','under_way','done','no_show')"),
    (stage, row) =>
      stage.as(text(row, 'giver_id'), (ctx) => stage.get(DisputeAgreement).execute(ctx, text(row, 'id'), 'Non così')),
  ],
  endWithNothing: [of('agreements', "state = 'disputed'"), (stage, row) => resolve(stage, row, 'void')],
  endWithMinutes: [of('agreements', "state = 'disputed'"), (stage, row) => resolve(stage, row, 'settle')],
  shareOut: [
    'SELECT h.id, g.referent_id FROM harvests h JOIN gardens g ON g.id = h.garden_id ORDER BY h.id',
    async (stage, row) => {
      const asThey = <T>(work: Parameters<typeof stage.as<T>>[1]): Promise<T> =>
        stage.as(text(row, 'referent_id'), work);
      const { lines } = await asThey((ctx) => stage.get(ViewShare).execute(ctx, text(row, 'id')));
      const inputs = lines.map(({ requestId, proposedGrams }, at) => ({
        requestId,
        kg: at % 3 === 2 ? 0 : proposedGrams / 1000,
      }));
      await asThey((ctx) => stage.get(ShareOut).execute(ctx, text(row, 'id'), inputs));
    },
  ],
  thank: [
    of('listings', "state IN ('open','matched') AND kind = 'offer' AND service <> 'trasporto'"),
    (stage, row) =>
      stage.as(null, async (ctx) => {
        const offer = await stage.get(ExchangeLocks).listing(ctx, text(row, 'id'));
        await stage.get(SlotBook).take(ctx, offer, { units: 1, reason: 'thanks', referenceId: newId() });
      }),
  ],
  setAside: [
    of('listings', "state IN ('open','matched')"),
    (stage, row) => stage.as(null, (ctx) => stage.get(SetAside).execute(ctx, text(row, 'person_id'))),
  ],
  forget: [
    of('listings', "state IN ('open','matched','pending')"),
    (stage, row) => stage.as(null, (ctx) => stage.get(LeaveExchange).execute(ctx, text(row, 'person_id'))),
  ],
} as const satisfies Record<string, readonly [string, Doing]>;

export const DEED_NAMES = Object.keys(DEEDS) as Deed['what'][];

/** Does it, where there is anything to do it to. */
export async function doDeed(stage: ExchangeStage, { what, at }: Deed): Promise<unknown> {
  const [where, doing] = DEEDS[what];
  const rows = await stage.rows(where);
  const row = rows[at % Math.max(1, rows.length)];
  return row ? doing(stage, row) : undefined;
}

/** People of a village: some drive, the first keeps the garden, all the others ask. */
export interface Village {
  readonly givers: readonly string[];
  readonly askers: readonly string[];
}

export async function settleVillage(stage: ExchangeStage): Promise<Village> {
  const ids = async (count: number, make: () => Promise<{ id: string }>): Promise<string[]> => {
    const found: string[] = [];
    for (let at = 0; at < count; at += 1) found.push((await make()).id);
    return found;
  };
  const givers = await ids(3, () => stage.ente.driver({ withLogin: false }));
  await stage.ente.garden(givers[0] ?? '');
  return {
    givers,
    askers: await ids(5, () => stage.ente.person({ withLogin: false, staircase: 1 })),
  };
}

/** Help at two times, cars of two seats and a harvest of four crates; more ask for each than there is room for. */
export async function openVillage(stage: ExchangeStage, { givers, askers }: Village): Promise<void> {
  const help = {
    service: 'condominio',
    category: 'shopping',
    title: 'Spesa',
    details: {},
    when: {
      windows: [
        { start: dayAhead(4, '09:00'), end: dayAhead(4, '11:00') },
        { start: dayAhead(5, '09:00'), end: dayAhead(5, '11:00') },
      ],
    },
  } satisfies Posting;
  const ride = { service: 'trasporto', category: 'ride', title: 'Ospedale', toPlaceId: stage.ente.places['hospital'] };
  const drive = {
    ...ride,
    when: { windows: [{ start: dayAhead(6, '08:00'), end: dayAhead(6, '08:30') }] },
    details: { seats: 2, detourMinutes: 30 },
  };
  const food = { service: 'orti', category: 'produce', title: 'Zucchine', placeId: stage.ente.places['garden'] };
  const harvest = {
    ...food,
    when: { windows: [{ start: dayAhead(7, '09:00'), end: dayAhead(7, '12:00') }] },
    details: { gardenId: stage.ente.gardenId, crop: 'zucchine', kg: 12, crateKg: 3 },
  };
  const post = (personId: string, kind: ListingKind, posting: unknown): Promise<{ id: string }> =>
    stage.as(personId, (ctx) => stage.get(PostListing).execute(ctx, kind, { ...(posting as Posting), again: true }));
  for (const id of givers.slice(0, 2)) await post(id, 'offer', help);
  for (const id of givers.slice(1)) await post(id, 'offer', drive);
  // Who drives offers the same morning to somebody else, and who asks for both needs both at once.
  const sameMorning = { ...help, when: { windows: [{ start: dayAhead(6, '08:00'), end: dayAhead(6, '09:30') }] } };
  await post(givers[1] ?? '', 'offer', sameMorning);
  await post(askers[1] ?? '', 'request', sameMorning);
  await post(givers[0] ?? '', 'offer', harvest);
  for (const id of askers.slice(0, 3)) await post(id, 'request', help);
  for (const [at, id] of askers.slice(2).entries()) await post(id, 'request', { ...food, details: { crates: at + 1 } });
  for (const id of askers.slice(1)) await post(id, 'request', { ...ride, details: { arriveBy: dayAhead(6, '09:00') } });
  for (const { id } of await stage.rows("SELECT id FROM listings WHERE kind = 'request' ORDER BY id"))
    await stage.as(null, (ctx) => stage.get(MatchListing).execute(ctx, [String(id)]));
}

function yes(stage: ExchangeStage, row: Row, side: string): Promise<unknown> {
  return stage.as(text(row, side), (ctx) => stage.get(AcceptProposal).execute(ctx, text(row, 'id')));
}

async function resolve(stage: ExchangeStage, row: Row, outcome: 'settle' | 'void'): Promise<unknown> {
  await stage.ente.letPass(text(row, 'id'));
  return stage.as(null, (ctx) =>
    stage.get(DisputeAgreement).resolve(ctx, text(row, 'id'), { outcome, note: 'Sentite le parti' }),
  );
}
