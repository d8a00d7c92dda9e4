// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AcceptProposal, type ExchangeFindings, RecountSlots } from '@reciproca/exchange';
import { newId } from '@reciproca/kernel';
import { type OutsideHandler, Subscriptions } from '@reciproca/platform';
import { ExchangeStage } from './exchange-stage.js';
import { clear, layOut, type Scene } from './scene.js';
import { openVillage, settleVillage } from './village.js';

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

/** What somebody who writes into the tables by hand could leave behind, and where it is found. */
const FAULTS: readonly (readonly [string, keyof ExchangeFindings, string, (scene: Scene) => string])[] = [
  [
    'a place taken for nobody',
    'miscountedSlotIds',
    'UPDATE slots SET taken = taken - 1 WHERE id = $1',
    ({ offerSlotId }) => offerSlotId,
  ],
  [
    'a live proposal of a request that was taken back',
    'staleProposalIds',
    "UPDATE listings SET state = 'withdrawn' WHERE id = (SELECT request_id FROM proposals WHERE id = $1)",
    ({ waitingId }) => waitingId,
  ],
  [
    'an agreement whose request is open',
    'contradictedAgreementIds',
    "UPDATE listings SET state = 'open' WHERE id = (SELECT request_id FROM agreements WHERE id = $1)",
    ({ agreementId }) => agreementId,
  ],
  [
    'a request served twice',
    'servedTwiceRequestIds',
    `UPDATE agreements SET request_id = $1, released_at = NULL WHERE state IN ('agreed', 'disputed')`,
    ({ keptRequestId }) => keptRequestId,
  ],
  [
    'an offer that counts as full and is not',
    'forgottenListingIds',
    `WITH more AS (UPDATE slots SET capacity = capacity + 1 WHERE listing_id = $1)
     UPDATE listings SET state = 'matched' WHERE id = $1`,
    ({ offerId }) => offerId,
  ],
  [
    'an index of free times that says something else',
    'misindexedListingIds',
    "UPDATE listings SET free_when = '{[2001-01-01,2001-01-02)}' WHERE id = $1",
    ({ offerId }) => offerId,
  ],
];

describe('counting everything again', () => {
  it('finds nothing where nothing is off', async () => {
    const { isSound, ...counts } = await stage.verify();
    expect(isSound).toBe(true);
    expect(counts).toMatchObject({ slots: 6, proposals: 5, agreements: 2 });
  });

  it.each(FAULTS)('names %s', async (_what, finding, sql, idOf) => {
    const id = idOf(scene);
    await stage.rows(sql, [id]);
    const report = await stage.verify();
    expect(report.isSound).toBe(false);
    expect(report[finding]).toContain(id);
  });

  it('names a time of which more is taken than there is, should the database let it happen', async () => {
    await stage.rows('ALTER TABLE slots DROP CONSTRAINT slots_never_oversold');
    await stage.rows('UPDATE slots SET capacity = 1 WHERE id = $1', [scene.offerSlotId]);
    expect((await stage.verify()).oversoldSlotIds).toEqual([scene.offerSlotId]);
    await stage.rows('UPDATE slots SET capacity = 2 WHERE id = $1', [scene.offerSlotId]);
    await stage.rows('ALTER TABLE slots ADD CONSTRAINT slots_never_oversold CHECK (taken BETWEEN 0 AND capacity)');
  });

  it('names a car with somebody in it who has no part in the ride, and puts them out', async () => {
    await clear(stage);
    await openVillage(stage, await settleVillage(stage));
    const [proposal] = await stage.rows(
      "SELECT id, requester_id, offer_slot_id FROM proposals WHERE service = 'trasporto' ORDER BY id LIMIT 1",
    );
    const [id, slotId] = [String(proposal?.['id']), String(proposal?.['offer_slot_id'])];
    await stage.as(String(proposal?.['requester_id']), (ctx) => stage.get(AcceptProposal).execute(ctx, id));
    expect(await stage.verify()).toMatchObject({ isSound: true });
    await stage.rows("UPDATE proposals SET state = 'withdrawn' WHERE id = $1", [id]);
    expect((await stage.verify()).miscountedSlotIds).toEqual([slotId]);
    await stage.as(null, (ctx) => stage.get(RecountSlots).execute(ctx, slotId));
    expect(await stage.verify()).toMatchObject({ isSound: true });
    expect(await stage.rows('SELECT 1 FROM ride_stops WHERE proposal_id = $1', [id])).toEqual([]);
  });
});

describe('every night', () => {
  const night = (topic = 'job.verify-exchange'): Promise<unknown> =>
    Promise.all(
      stage
        .get(Subscriptions)
        .list()
        .filter((one) => one.topic === topic)
        .map(({ handle }) =>
          stage.as(null, ({ tx: _, ...seed }) =>
            (handle as OutsideHandler<unknown>)(seed, { id: newId(), topic, payload: {} }, () =>
              Promise.reject(new Error('Nothing is written')),
            ),
          ),
        ),
    );

  it('what is off is written to the log, and nothing where nothing is', async () => {
    const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await night();
    expect(written).not.toHaveBeenCalled();
    await stage.rows('UPDATE slots SET taken = 0 WHERE id = $1', [scene.offerSlotId]);
    await night();
    expect(written).toHaveBeenCalledWith(
      expect.objectContaining({ enteId: stage.ente.id, miscountedSlotIds: [scene.offerSlotId] }),
      expect.stringContaining('exchange verify'),
    );
    written.mockRestore();
  });

  it('a diary that says otherwise than its causes is written anew, and said so in the log', async () => {
    const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const entries = (): Promise<unknown[]> => stage.rows('SELECT cause_id, starts_at FROM diary_entries ORDER BY 1, 2');
    await night('job.verify-diary');
    written.mockClear();
    const before = await entries();
    expect(before.length).toBeGreaterThan(0);
    await stage.rows('DELETE FROM diary_entries');
    await night('job.verify-diary');
    expect(written).toHaveBeenCalledWith(expect.objectContaining({ isSound: false }), expect.stringContaining('diary'));
    expect(await entries()).toEqual(before);
    written.mockRestore();
  });
});
