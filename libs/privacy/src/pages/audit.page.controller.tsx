// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NavRegistry, Page, type PageDoor } from '@reciproca/web';
import type { PageOf } from '@reciproca/kernel';
import { Allow } from '@reciproca/platform';
import type { z } from 'zod';
import { auditFormShape } from '../api/audit.request.js';
import { ListAudit } from '../application/list-audit.js';
import { VerifyAudit } from '../application/verify-audit.js';
import type { AuditFilter, AuditRow } from '../domain/audit.js';
import { auditCsv } from './audit-csv.js';
import { AuditPage } from './audit.page.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const PAGES_OF_AN_EXPORT = 100;

@ApiExcludeController()
@Controller('audit')
@Allow(['coordinator'])
export class AuditPageController {
  constructor(
    private readonly audit: ListAudit,
    private readonly verify: VerifyAudit,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/audit', textKey: 'privacy:nav.audit', roles: ['coordinator'], order: 88, more: true });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readQuery(auditFormShape);
    const filter = input && (await this.filterOf(page, input));
    const rows = filter
      ? await page.query((ctx) => this.audit.execute(ctx, { ...filter, limit: 50 }), page.asMyself)
      : { items: [], next: null };
    const [check, actors] = await page.query(
      async (ctx) => [await this.verify.findLatest(ctx), await this.audit.listActors(ctx)] as const,
      page.asMyself,
    );
    await page.html({
      title: page.t('privacy:audit.title'),
      live: false,
      status: input ? 200 : 422,
      body: (
        <AuditPage
          rows={rows.items}
          check={check}
          actors={actors}
          typed={typed}
          errors={errors}
          hrefs={hrefsOf(typed, rows)}
          idempotencyKey={page.newKey()}
        />
      ),
    });
  }

  @Get('export')
  async export(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(auditFormShape);
    const filter = await this.filterOf(page, input ?? {});
    const rows: AuditRow[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < PAGES_OF_AN_EXPORT; turn += 1) {
      const found: PageOf<AuditRow> = await page.query(
        (ctx) => this.audit.execute(ctx, { ...filter, after, limit: 500 }),
        page.asMyself,
      );
      rows.push(...found.items);
      if (!found.next) break;
      after = found.next;
    }
    void page.reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="registro.csv"')
      .send(auditCsv(rows, page.t, page.language));
  }

  @Post('verify')
  async check(@Page() page: PageDoor): Promise<void> {
    const { fault } = await page.command((ctx) => this.verify.execute(ctx), page.asMyself);
    page.redirect(
      '/audit',
      fault ? { kind: 'warning', key: 'privacy:audit.isBroken' } : { key: 'privacy:audit.isSound' },
    );
  }

  private async filterOf(
    page: PageDoor,
    { person, ...input }: z.output<typeof auditFormShape>,
  ): Promise<Omit<AuditFilter, 'limit'>> {
    if (!person) return input;
    const [found] = await page.query((ctx) => this.audit.listPeopleNamed(ctx, person), page.asMyself);
    return { ...input, personId: found?.id ?? NOBODY };
  }
}

/** The same search, further on or as a file. */
function hrefsOf(typed: Record<string, unknown>, rows: PageOf<AuditRow>): { next: string | null; csv: string } {
  const asked = Object.entries(typed).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '' && pair[0] !== 'after',
  );
  const query = new URLSearchParams(asked);
  const csv = `/audit/export?${query.toString()}`;
  if (rows.next) query.set('after', rows.next);
  return { next: rows.next && `/audit?${query.toString()}`, csv };
}
