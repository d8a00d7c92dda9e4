// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type CallerSaid, type Speaker, speakerOf, type Spokesperson } from '../domain/speaker.rules.js';
import { listSpokespeople } from '../persistence/caller.read-model.js';

/** Who is on the telephone when it is not the person themselves. */
@Injectable()
export class Speakers {
  list(ctx: Ctx, personId: string): Promise<Spokesperson[]> {
    return listSpokespeople(ctx, personId, romeDay(ctx.clock.now()));
  }

  /** Null: the person themselves. Throws what {@link speakerOf} does. */
  async find(ctx: Ctx, personId: string, said: CallerSaid, service: string | null): Promise<Speaker | null> {
    return said.caller ? speakerOf(said, await this.list(ctx, personId), service) : null;
  }
}
