// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { often } from '../../support/often.js';
import { ExchangeStage, outcomeOf } from '../../integration/exchange/exchange-stage.js';
import { clear } from '../../integration/exchange/scene.js';
import {
  type Deed,
  DEED_NAMES,
  doDeed,
  openVillage,
  settleVillage,
  type Village,
} from '../../integration/exchange/village.js';

let stage: ExchangeStage;
let village: Village;
beforeAll(async () => {
  stage = await ExchangeStage.open();
  village = await settleVillage(stage);
});
afterAll(() => stage.close());

const deed: fc.Arbitrary<Deed> = fc.record({
  // Without a yes now and then nothing is ever taken.
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Deed['what']>('giverSaysYes', 'askerSaysYes') },
    { weight: 3, arbitrary: fc.constantFrom(...DEED_NAMES) },
  ),
  at: fc.nat(20),
});

/** People with two agreements ahead that overlap and do not belong together. */
function listInTwoPlaces(on: ExchangeStage): Promise<unknown[]> {
  return on.rows(
    `SELECT one.person_id FROM diary_entries one JOIN diary_entries other ON other.person_id = one.person_id
       AND other.group_id <> one.group_id AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at
     WHERE one.firmness = 'agreed' AND other.firmness = 'agreed' AND one.starts_at > now()`,
  );
}

describe('whatever people do, one after the other or at once', () => {
  it('what is taken is what holds it', async () => {
    const steps = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (days) => {
        await clear(stage);
        await openVillage(stage, village);
        for (const deeds of days) {
          await Promise.all(deeds.map((one) => outcomeOf(doDeed(stage, one))));
          expect(await stage.verify()).toMatchObject({ isSound: true });
          expect(await stage.verifyDiary()).toMatchObject({ isSound: true });
          expect(await listInTwoPlaces(stage)).toEqual([]);
        }
      }),
      { numRuns: often(10, 60), endOnFailure: true },
    );
  });
});
