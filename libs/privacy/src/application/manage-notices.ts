// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound, romeDay } from '@reciproca/kernel';
import { currentOn, ensureLater, type Notice } from '../domain/notice.js';
import { NoticeRepository, type Untold } from '../persistence/notice.repository.js';

/** Staff do not browse people: of a long list they see its head, which grows back as people are told. */
const MOST_UNTOLD = 50;

/** The versions of an ente's notice, and who has not had the one that holds. */
@Injectable()
export class ManageNotices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<{ notices: Notice[]; current: Notice | null; untold: number }> {
    const notices = await this.notices.list(ctx);
    const current = currentOn(notices, romeDay(ctx.clock.now()));
    return { notices, current, untold: current ? await this.notices.countUntold(ctx, current.id) : 0 };
  }

  /** Throws `notice.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Notice> {
    const notice = await this.notices.find(ctx, id);
    if (!notice) throw notFound('notice');
    return notice;
  }

  /** Throws `notice.not_later`, `notice.version_taken`. */
  async add(ctx: Ctx, input: Omit<Notice, 'id'>): Promise<string> {
    await this.notices.lock(ctx);
    const [latest] = await this.notices.list(ctx);
    ensureLater(latest ?? null, input.validFrom);
    const id = newId();
    if (!(await this.notices.insert(ctx, { id, ...input })))
      throw new DomainError('notice.version_taken', 'conflict', { field: 'version' });
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'notice_written', version: input.version },
    });
    return id;
  }

  async listUntold(ctx: Ctx): Promise<{ current: Notice | null; count: number; people: Untold[] }> {
    const current = await this.notices.findCurrent(ctx);
    if (!current) return { current, count: 0, people: [] };
    await this.accessLog.record(ctx, { action: 'search', personId: null, detail: { what: 'notice_untold' } });
    return {
      current,
      count: await this.notices.countUntold(ctx, current.id),
      people: await this.notices.listUntold(ctx, current.id, MOST_UNTOLD),
    };
  }
}
