// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Dice } from '../../demo/plan/dice.js';
import type { LifeTown } from './life-town.js';

/** Something people do now and then. */
export interface LifeAct {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  /** False where there was nobody to do it. Throws what the use case refuses. */
  run(town: LifeTown, dice: Dice): Promise<boolean>;
}

/** Looks for something to do it with, and does it; the query's first value is the ente, the second the present moment. */
export function actOn<Row>(
  name: string,
  weight: number,
  sql: string,
  act: (town: LifeTown, row: Row, dice: Dice) => Promise<unknown>,
): LifeAct {
  return {
    name,
    weight,
    async run(town, dice) {
      const rows = await town.look<Row>(sql, [town.now]);
      if (rows.length === 0) return false;
      await act(town, dice.pick(rows), dice);
      return true;
    },
  };
}
