// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Place } from '../domain/place.js';
import type { StandingThere } from '../domain/standing-there.js';

/** Whoever has things that stand at places. */
export interface PlaceUse {
  /** Names its rows among those of others. */
  readonly key: string;
  /** What of it is open there or still to come. */
  list(ctx: Ctx, placeId: string): Promise<readonly StandingThere[]>;
  /** Puts all of it, or the rows named, from one place to the other; names those that went over. */
  move(ctx: Ctx, fromId: string, to: Place, only: readonly string[] | null): Promise<readonly string[]>;
}

/** What stands at a place: other libs bring it. */
@Injectable()
export class PlaceUses {
  private readonly uses: PlaceUse[] = [];

  add(use: PlaceUse): void {
    this.uses.push(use);
  }

  /** In the order of time; what has no hour comes last. */
  async list(ctx: Ctx, placeId: string): Promise<StandingThere[]> {
    const all: StandingThere[] = [];
    for (const use of this.uses) all.push(...(await use.list(ctx, placeId)));
    const at = ({ startsAt }: StandingThere): number => startsAt?.getTime() ?? Infinity;
    return all.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  }

  /** Names what went over, to be put back. */
  async moveAll(ctx: Ctx, fromId: string, to: Place): Promise<string[]> {
    const moved: string[] = [];
    for (const use of this.uses)
      moved.push(...(await use.move(ctx, fromId, to, null)).map((row) => `${use.key} ${row}`));
    return moved;
  }

  /** What is no longer where it was put stays where it is. */
  async moveBack(ctx: Ctx, fromId: string, to: Place, moved: readonly string[]): Promise<void> {
    for (const use of this.uses) {
      const own = moved.filter((row) => row.startsWith(`${use.key} `)).map((row) => row.slice(use.key.length + 1));
      if (own.length > 0) await use.move(ctx, fromId, to, own);
    }
  }
}
