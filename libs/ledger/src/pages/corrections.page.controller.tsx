// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { proposeCorrectionShape } from '../api/ledger.request.js';
import { Corrections } from '../application/corrections.js';
import { ListCorrections } from '../application/list-corrections.js';
import { CorrectionsPage, NewCorrectionPage } from './corrections.page.js';

const queryShape = z.object({ after: idShape.optional().catch(undefined) });
const decisionParam = z.object({ id: idShape, decision: z.enum(['approve', 'reject']) });

@ApiExcludeController()
@Controller('corrections')
@Allow(STAFF)
export class CorrectionsPageController {
  constructor(
    private readonly explained: ListCorrections,
    private readonly corrections: Corrections,
  ) {}

  @Get()
  async list(
    @Page() page: PageDoor,
    @Query(valid(queryShape)) { after }: { after?: string | undefined },
  ): Promise<void> {
    const { items, next } = await page.query((ctx) => this.explained.execute(ctx, { after, limit: 20 }), page.asMyself);
    const body = (
      <CorrectionsPage
        corrections={items}
        viewerId={page.viewer.personId}
        nextHref={next && `/corrections?after=${next}`}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('ledger:corrections.title'), backHref: '/board', body });
  }

  @Get('new/:id')
  showNew(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderNew(page, id, UNTOUCHED);
  }

  @Post('new/:id')
  async propose(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      proposeCorrectionShape,
      async (ctx, { reason }) => {
        await this.corrections.propose(ctx, id, reason);
        return { path: '/corrections', flash: { key: 'ledger:correction.sent' } };
      },
      (errors, typed, general) => this.renderNew(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/:decision')
  async decide(
    @Page() page: PageDoor,
    @Param(valid(decisionParam)) { id, decision }: z.output<typeof decisionParam>,
  ): Promise<void> {
    try {
      await page.command((ctx) => this.corrections[decision](ctx, id), page.asMyself);
      page.redirect('/corrections', { key: `ledger:correction.now.${decision}` });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      page.redirect('/corrections', { kind: 'danger', text: page.refusalOf(error) });
    }
  }

  private async renderNew(page: PageDoor, transferId: string, form: FormState): Promise<void> {
    const transfer = await page.query((ctx) => this.explained.explain(ctx, transferId), page.asMyself);
    const body = <NewCorrectionPage transfer={transfer} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('ledger:correction.new'), backHref: '/corrections', live: false, body });
  }
}
