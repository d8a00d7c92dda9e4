// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

const WARN_AHEAD_DAYS = 30;

/** Something a person needs for helping that has ended or is about to. */
export interface Warning {
  readonly textKey: TextKey;
  readonly until: string;
  readonly isOver: boolean;
}

@Injectable()
export class ListWarnings {
  constructor(private readonly kinds: ValidityKinds) {}

  async execute(ctx: Ctx, personId: string): Promise<Warning[]> {
    const today = romeDay(ctx.clock.now());
    const soon = addDays(today, WARN_AHEAD_DAYS);
    const found: Warning[] = [];
    for (const kind of this.kinds.list()) {
      const until = await kind.find(ctx, personId);
      if (until && until <= soon) found.push({ textKey: kind.textKey, until, isOver: until < today });
    }
    return found;
  }
}
