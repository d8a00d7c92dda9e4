// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExchangeStage, outcomeOf } from '../../integration/exchange/exchange-stage.js';
import { often } from '../../support/often.js';
import { groupsInWhichAllMeet } from '../../integration/exchange/meetings.js';
import { MOVES } from '../../integration/exchange/moves.js';
import { clear, layOut } from '../../integration/exchange/scene.js';

/** So often each two of them happen at the same moment, about one offer of two places. */
const TIMES = often(25, 200);
const MOVES_AT_ONCE = 9;
const SCENES_IN_ONE_TEST = 100;
/** Each move of a scene holds a connection. */
const SCENES_AT_ONCE = 2;

const groups = groupsInWhichAllMeet(Object.keys(MOVES), MOVES_AT_ONCE, TIMES);
const batches = Array.from({ length: Math.ceil(groups.length / SCENES_IN_ONE_TEST) }, (_, at) =>
  groups.slice(at * SCENES_IN_ONE_TEST, (at + 1) * SCENES_IN_ONE_TEST),
);

let stage: ExchangeStage;
beforeAll(async () => {
  stage = await ExchangeStage.open();
});
afterAll(() => stage.close());

/** What became of each move, scene by scene. */
async function play(batch: readonly (readonly string[])[]): Promise<Set<string>> {
  const scenes = (await layOut(stage, batch.length)).map((scene, at) => ({ scene, names: batch[at] ?? [] }));
  const outcomes = new Set<string>();
  const next = async (): Promise<void> => {
    for (let one = scenes.pop(); one; one = scenes.pop()) {
      const { scene, names } = one;
      const came = await Promise.all(names.map((name) => outcomeOf(MOVES[name]?.(stage, scene) as Promise<unknown>)));
      for (const [at, outcome] of came.entries()) outcomes.add(`${names[at] ?? ''}: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: SCENES_AT_ONCE }, next));
  return outcomes;
}

describe('whatever happens to an offer at the same moment', () => {
  const seen = new Set<string>();

  it.each(batches.map((batch, at) => [at + 1, batch] as const))(
    'loses no place and doubles none (%i)',
    async (_, batch) => {
      await clear(stage);
      for (const outcome of await play(batch)) seen.add(outcome);
      expect(await stage.verify()).toMatchObject({ isSound: true });
    },
  );

  it('comes about in each of its ways', () => {
    const done = Object.keys(MOVES).filter((name) => seen.has(`${name}: done`));
    expect(done).toEqual(Object.keys(MOVES));
  });

  it('never makes two wait for each other', async () => {
    expect(await stage.countDeadlocks()).toBe(0);
  });
});
