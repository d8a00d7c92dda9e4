// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AcceptProposal,
  Engine,
  ExpireProposal,
  HideListing,
  LeaveExchange,
  type Proposal,
  Proposals,
  VerifyDiary,
  WithdrawListing,
} from '@reciproca/exchange';
import { newId } from '@reciproca/kernel';
import { slot } from '../../builders/exchange.js';
import { ahead } from '../../builders/row.js';
import { ExchangeStage, outcomeOf } from './exchange-stage.js';
import { clear, layOut, type Scene } from './scene.js';

let stage: ExchangeStage;
let scene: Scene;
beforeAll(async () => {
  stage = await ExchangeStage.open();
});
beforeEach(async () => {
  await clear(stage);
  [scene] = (await layOut(stage, 1)) as [Scene];
});
afterAll(() => stage.close());

/** The one is done and not committed when the other begins; both end. */
async function meet(
  [one, first]: Parameters<ExchangeStage['begin']>,
  [other, second]: Parameters<ExchangeStage['begin']>,
): Promise<string> {
  const begun = await stage.begin(one, first);
  const outcome = outcomeOf(stage.as(other, second));
  await stage.untilItWaits(outcome);
  await begun.finish();
  return outcome;
}

async function valueOf(sql: string, id: string): Promise<unknown> {
  return Object.values((await stage.rows(sql, [id]))[0] ?? {})[0];
}
const stateOf = (id: string): Promise<unknown> => valueOf('SELECT state FROM proposals WHERE id = $1', id);
const takenOf = (slotId: string): Promise<unknown> => valueOf('SELECT taken FROM slots WHERE id = $1', slotId);

const sayYes = (personId: string, id: string): Parameters<ExchangeStage['begin']> => [
  personId,
  (ctx) => stage.get(AcceptProposal).execute(ctx, id),
];

describe('a yes that nobody can see yet', () => {
  /** One of the two places of the offer is free. */
  const makeRoom = (): Promise<unknown> =>
    stage.as(scene.keeperId, (ctx) => stage.get(WithdrawListing).execute(ctx, 'request', scene.keptRequestId));

  it('is given back by who takes the request back, and its giver told', async () => {
    await makeRoom();
    const { waiterId, waitingId, waitingRequestId } = scene;
    const takeBack: Parameters<ExchangeStage['begin']> = [
      waiterId,
      (ctx) => stage.get(WithdrawListing).execute(ctx, 'request', waitingRequestId),
    ];
    expect(await meet(sayYes(waiterId, waitingId), takeBack)).toBe('done');
    expect(await stateOf(waitingId)).toBe('withdrawn');
    expect(await takenOf(scene.offerSlotId)).toBe(1);
    const told = `SELECT count(*)::int FROM outbox WHERE topic = 'exchange.proposals_withdrawn' AND payload::text LIKE '%' || $1 || '%'`;
    expect(await valueOf(told, waitingId)).toBe(1);
    expect(await stage.verify()).toMatchObject({ isSound: true });
  });

  it('is given back by who hides the offer', async () => {
    await makeRoom();
    const { waiterId, waitingId, offerId } = scene;
    const hide: Parameters<ExchangeStage['begin']> = [null, (ctx) => stage.get(HideListing).hide(ctx, offerId, null)];
    expect(await meet(sayYes(waiterId, waitingId), hide)).toBe('done');
    expect(await takenOf(scene.offerSlotId)).toBe(1);
    expect(await stage.verify()).toMatchObject({ isSound: true });
  });

  it('is not turned into the end of its time', async () => {
    const { giverId, keptId } = scene;
    const expire: Parameters<ExchangeStage['begin']> = [null, (ctx) => stage.get(ExpireProposal).execute(ctx, keptId)];
    expect(await meet(sayYes(giverId, keptId), expire)).toBe('done');
    expect(await stateOf(keptId)).toBe('agreed');
    expect(await takenOf(scene.offerSlotId)).toBe(2);
    expect(await stage.verify()).toMatchObject({ isSound: true });
  });

  it('to another time of the request is given back when the request is agreed', async () => {
    const { giverId, keptId, keptElsewhereId, keptRequestId, elsewhereGiverId, elsewhereSlotId } = scene;
    const otherTime = await stage.ente.add(
      slot({ listingId: keptRequestId, startsAt: ahead({ days: 7 }), endsAt: ahead({ days: 8 }) }),
    );
    await stage.rows("UPDATE proposals SET request_slot_id = $1, state = 'proposed' WHERE id = $2", [
      otherTime,
      keptElsewhereId,
    ]);
    await stage.rows('UPDATE slots SET taken = 0 WHERE id = $1', [elsewhereSlotId]);
    expect(await meet(sayYes(elsewhereGiverId, keptElsewhereId), sayYes(giverId, keptId))).toBe('done');
    expect([await stateOf(keptId), await stateOf(keptElsewhereId)]).toEqual(['agreed', 'withdrawn']);
    expect(await takenOf(elsewhereSlotId)).toBe(0);
  });
});

describe('a listing that is taken back or hidden', () => {
  /** As the matcher had worked it out while the listing was open. */
  async function lateProposal(): Promise<Proposal> {
    const old = await stage.as(null, (ctx) => stage.get(Proposals).get(ctx, scene.waitingId));
    await stage.rows('DELETE FROM proposals WHERE id = $1', [old.id]);
    return { ...old, id: newId(), state: 'proposed' };
  }
  const takeBack = (): Parameters<ExchangeStage['begin']> => [
    scene.giverId,
    (ctx) => stage.get(WithdrawListing).execute(ctx, 'offer', scene.offerId),
  ];

  it('is proposed to nobody any more', async () => {
    const late = await lateProposal();
    await stage.as(...takeBack());
    expect(await stage.as(null, (ctx) => stage.get(Proposals).write(ctx, [late]))).toEqual([]);
  });

  it('is proposed to nobody at the same moment either', async () => {
    const late = await lateProposal();
    expect(await meet(takeBack(), [null, (ctx) => stage.get(Proposals).write(ctx, [late])])).toBe('done');
    expect(await stateOf(late.id)).toBeUndefined();
  });

  it('takes back what was proposed at the same moment', async () => {
    const late = await lateProposal();
    expect(await meet([null, (ctx) => stage.get(Proposals).write(ctx, [late])], takeBack())).toBe('done');
    expect(await stateOf(late.id)).toBe('withdrawn');
  });

  it.each(['pending', 'withdrawn', 'expired', 'matched'])('is not agreed on while it is %s', async (state) => {
    await stage.rows('UPDATE listings SET state = $1 WHERE id = $2', [state, scene.keptRequestId]);
    expect(await outcomeOf(stage.as(...sayYes(scene.giverId, scene.keptId)))).toBe('proposal.already_taken');
  });
});

describe('what is written into the diary at the same moment', () => {
  const settings: Parameters<ExchangeStage['begin']> = [
    null,
    async (ctx) => stage.get(Engine).saveSettings(ctx, await stage.get(Engine).getSettings(ctx)),
  ];
  const forget = (personId: string): Parameters<ExchangeStage['begin']> => [
    null,
    (ctx) => stage.get(LeaveExchange).execute(ctx, personId),
  ];

  beforeEach(async () => {
    await stage.get(VerifyDiary).mend(stage.seed(null), await stage.verifyDiary());
    expect(await stage.verifyDiary()).toMatchObject({ isSound: true });
  });

  it.each([
    ['who changes how all is reckoned', () => settings],
    ['another of the same offer who is forgotten', () => forget(scene.receiverId)],
  ])('is not put back by %s, once a yes has ended it', async (_who, other) => {
    const { giverId, keptId } = scene;
    expect(await meet(sayYes(giverId, keptId), other())).toBe('done');
    expect(await stateOf(keptId)).toBe('agreed');
    expect(await stage.verifyDiary()).toMatchObject({ stray: [], missing: [], isSound: true });
  });
});
