// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { HomeTie, HouseMove, TieChoice, TieChoices } from '../domain/home-tie.js';

/** Whoever has things that hang on people's homes. */
export interface TieKeeper {
  list(ctx: Ctx, personId: string, placeId: string): Promise<readonly HomeTie[]>;
  /** Called once the person lives in the new home; the tie is one of its own. */
  carryOut(ctx: Ctx, tie: HomeTie, choice: TieChoice, move: HouseMove): Promise<void>;
}

/** What is open from somebody's home, and what becomes of it when they move: other libs bring it. */
@Injectable()
export class HomeTies {
  private readonly keepers: TieKeeper[] = [];

  add(keeper: TieKeeper): void {
    this.keepers.push(keeper);
  }

  /** In the order of time. */
  async list(ctx: Ctx, personId: string, placeId: string): Promise<HomeTie[]> {
    const ties: HomeTie[] = [];
    for (const keeper of this.keepers) ties.push(...(await keeper.list(ctx, personId, placeId)));
    return ties.toSorted((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0));
  }

  /** Throws `residence.no_such_choice` where something cannot become what was chosen. */
  async carryOut(ctx: Ctx, move: HouseMove, choices: TieChoices): Promise<void> {
    for (const keeper of this.keepers)
      for (const tie of await keeper.list(ctx, move.personId, move.fromPlaceId)) {
        const choice = choices[tie.id] ?? tie.choices[0];
        if (!choice || !tie.choices.includes(choice))
          throw new DomainError('residence.no_such_choice', 'invalid', { field: `ties.${tie.id}` });
        if (choice !== 'stays') await keeper.carryOut(ctx, tie, choice, move);
      }
  }
}
