// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import type { Notice, Showing } from '../domain/notice.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

/** Who has had which version, and how. */
@Injectable()
export class ShowNotice {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What holds in each ente, for a page that nobody in particular looks at. */
  everywhere(seed: CtxSeed): Promise<(Notice & { slug: string; ente: string })[]> {
    return this.unitOfWork.read(overAllEnti(seed), (ctx) => this.notices.listCurrentEverywhere(ctx));
  }

  /** The version that holds, if the person has not had it. */
  async findNew(ctx: Ctx, personId: string): Promise<Notice | null> {
    const current = await this.notices.findCurrent(ctx);
    return current && !(await this.notices.hasHad(ctx, personId, current.id)) ? current : null;
  }

  async ofPerson(ctx: Ctx, personId: string): Promise<{ current: Notice | null; showings: Showing[] }> {
    return { current: await this.notices.findCurrent(ctx), showings: await this.notices.listShowings(ctx, personId) };
  }

  /** Read by oneself; saying so twice changes nothing. Throws `notice.not_found`, also for one that has not begun. */
  async readOnWeb(ctx: Ctx, noticeId: string): Promise<void> {
    const notice = await this.notices.find(ctx, noticeId);
    if (!notice || notice.validFrom > romeDay(ctx.clock.now())) throw notFound('notice');
    await this.notices.recordShowing(ctx, notice.id, beneficiaryOf(ctx), 'web');
  }

  /** Read to somebody by who works for the ente. Throws `person.not_found`, `notice.not_current`, `notice.read_already`. */
  async readAloud(ctx: Ctx, personId: string, noticeId: string): Promise<void> {
    const person = await this.people.getPerson(ctx, personId);
    const current = await this.notices.findCurrent(ctx);
    if (current?.id !== noticeId) throw new DomainError('notice.not_current', 'conflict');
    if (!(await this.notices.recordShowing(ctx, noticeId, person.id, 'read_aloud')))
      throw new DomainError('notice.read_already', 'conflict');
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: person.id,
      detail: { what: 'notice_read_aloud', version: current.version },
    });
  }
}
