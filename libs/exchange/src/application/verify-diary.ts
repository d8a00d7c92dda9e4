// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Absences, Diary, DiaryKeepers } from '@reciproca/diary';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { type DiaryReport, diaryReport } from '../domain/diary-report.js';
import { lookAtOneInstant } from '../persistence/exchange-check.read-model.js';
import { DiaryBook } from './diary-book.js';

/** Holds the diary to come, ente by ente, against what it is caused by. */
@Injectable()
export class VerifyDiary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enti: Enti,
    private readonly diary: Diary,
    private readonly absences: Absences,
    private readonly keepers: DiaryKeepers,
    private readonly book: DiaryBook,
  ) {}

  async everywhere(seed: CtxSeed): Promise<DiaryReport[]> {
    const enti = await this.unitOfWork.read(seed, (ctx) => this.enti.listEnti(ctx));
    const reports: DiaryReport[] = [];
    for (const { id } of enti) reports.push(await this.execute({ ...seed, enteId: id }));
    return reports;
  }

  /** As of one instant. */
  execute(seed: CtxSeed): Promise<DiaryReport> {
    return this.unitOfWork.run(seed, async (ctx) => {
      await lookAtOneInstant(ctx);
      const now = ctx.clock.now();
      const ahead = (await this.expected(ctx)).filter(({ endsAt }) => endsAt > now);
      const written = await this.diary.listAhead(ctx);
      return diaryReport(ctx.enteId, written, ahead);
    });
  }

  /** Writes anew what a report found to be off. */
  async mend(seed: CtxSeed, { enteId, slotIds }: DiaryReport): Promise<void> {
    await this.unitOfWork.run({ ...seed, enteId }, async (ctx) => {
      await this.book.follow(ctx, slotIds);
      await this.absences.rewrite(ctx, slotIds);
      await this.keepers.rewrite(ctx, slotIds);
    });
  }

  private async expected(ctx: Ctx): ReturnType<DiaryBook['listExpected']> {
    return [
      ...(await this.book.listExpected(ctx)),
      ...(await this.absences.listExpected(ctx)),
      ...(await this.keepers.listExpected(ctx)),
    ];
  }
}
