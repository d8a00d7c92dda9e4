// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

/** Something somebody has promised, or was promised, for days on which they will be away. */
export interface AgreedThing {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly otherName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whoever keeps what people have agreed. */
export interface AgreedKeeper {
  list(ctx: Ctx, personId: string, from: Date, until: Date): Promise<readonly AgreedThing[]>;
  /** The other is told. */
  callOff(ctx: Ctx, id: string): Promise<void>;
}

export const AGREED_CHOICES = ['keep', 'call_off'] as const;
export type AgreedChoice = (typeof AGREED_CHOICES)[number];

/** What was agreed for the days of an absence: other libs bring it, and whoever notes the absence says what becomes of it. */
@Injectable()
export class AgreedMeanwhile {
  private readonly keepers: AgreedKeeper[] = [];

  add(keeper: AgreedKeeper): void {
    this.keepers.push(keeper);
  }

  /** The soonest first. */
  async list(ctx: Ctx, personId: string, from: Date, until: Date): Promise<AgreedThing[]> {
    const found: AgreedThing[] = [];
    for (const keeper of this.keepers) found.push(...(await keeper.list(ctx, personId, from, until)));
    return found.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }

  /** Calls off those of them that were chosen; what is none of these is left alone. */
  async callOff(
    ctx: Ctx,
    during: { readonly personId: string; readonly from: Date; readonly until: Date },
    choices: Readonly<Record<string, AgreedChoice>>,
  ): Promise<void> {
    for (const keeper of this.keepers)
      for (const { id } of await keeper.list(ctx, during.personId, during.from, during.until))
        if (choices[id] === 'call_off') await keeper.callOff(ctx, id);
  }
}
