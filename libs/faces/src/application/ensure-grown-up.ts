// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { isMinor, People } from '@reciproca/identity';
import { type Ctx, forbidden, romeDay } from '@reciproca/kernel';

/** Of minors nothing is shown, so nobody chooses anything for them. */
@Injectable()
export class EnsureGrownUp {
  constructor(private readonly people: People) {}

  /** Throws `face.minor`. */
  async execute(ctx: Ctx, personId: string): Promise<void> {
    const { birthDate } = await this.people.getPerson(ctx, personId);
    if (isMinor(birthDate, romeDay(ctx.clock.now()))) throw forbidden('face.minor');
  }
}
