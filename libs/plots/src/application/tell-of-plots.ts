// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { Garden } from '@reciproca/orti';
import { emit } from '@reciproca/platform';
import { findInstant } from '@reciproca/ui';
import { type HOLDER_NEWS, PLOT_TOLD, type REFERENT_NEWS } from '../domain/plots.events.js';
import type { Tenure } from '../domain/tenure.js';

/** A day ends in the evening, when nobody gardens any more. */
const EVENING = '20:00';

interface More {
  /** yyyy-mm-dd */
  readonly day?: string | null;
  /** What makes it the same piece of news when it is told again. */
  readonly changeId?: string;
}

/** What becomes of a plot is told to who has it and to who answers for the garden. */
@Injectable()
export class TellOfPlots {
  /** A group or a school without a file here is told by the garden itself. */
  async holder(
    ctx: Ctx,
    { gardenId, personId }: Pick<Tenure, 'gardenId' | 'personId'>,
    what: (typeof HOLDER_NEWS)[number] | 'given_back',
    more: More = {},
  ): Promise<void> {
    if (personId) await this.tell(ctx, gardenId, personId, what, more);
  }

  async referent(
    ctx: Ctx,
    { id, referentId }: Garden,
    what: (typeof REFERENT_NEWS)[number],
    more: More = {},
  ): Promise<void> {
    await this.tell(ctx, id, referentId, what, more);
  }

  private async tell(
    ctx: Ctx,
    gardenId: string,
    personId: string,
    what: (typeof HOLDER_NEWS)[number] | (typeof REFERENT_NEWS)[number],
    { day, changeId = newId() }: More,
  ): Promise<void> {
    const at = day ? (findInstant(day, EVENING)?.toISOString() ?? null) : null;
    await emit(ctx, {
      topic: PLOT_TOLD,
      payload: { gardenId, personId, actorId: ctx.actor.personId, what, at, changeId },
    });
  }
}
