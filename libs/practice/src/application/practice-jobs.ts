// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type ListDue, rowsOfEnti } from '@reciproca/platform';
import { isUnused } from '../domain/practice.rules.js';
import { ManagePractice } from './manage-practice.js';

/** Practice that nobody steps into any more is not kept. */
@Injectable()
export class PracticeJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly manage: ManagePractice,
  ) {}

  onModuleInit(): void {
    // As the ente whose practice it is: the message that asks for it would be thrown away with the rest.
    this.schedule.eachRow('50 3 * * *', 'end-unused-practice', this.listUnused, (ctx) => this.end(ctx));
  }

  readonly listUnused: ListDue = async (ctx, after, most) => {
    const unused = (await this.enti.listPractices(ctx)).filter(({ usedAt }) => isUnused(usedAt, ctx.clock.now()));
    return rowsOfEnti(
      unused.map(({ of }) => of),
      after,
      most,
    );
  };

  /** Unless somebody has stepped in, or ended it, meanwhile. */
  async end(ctx: Ctx): Promise<void> {
    const practice = await this.enti.findPractice(ctx, ctx.enteId);
    if (practice && isUnused(practice.usedAt, ctx.clock.now())) await this.manage.end(ctx);
  }
}
