// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid, WithinScope } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { impressionShape, SayHowItWent } from '../application/say-how-it-went.js';
import { SettleImpressions, settleShape } from '../application/settle-impressions.js';
import { sayPath } from './impression.panels.js';
import { ImpressionPage, ImpressionsPage, SayPage } from './impressions.page.js';

const rulesShape = z.strictObject({ asksAfter: z.boolean() });

/** How it went: said by the two of an agreement, seen to and counted by staff. */
@ApiExcludeController()
@Controller('impressions')
@Allow(STAFF)
export class ImpressionsPageController {
  constructor(
    private readonly say: SayHowItWent,
    private readonly settle: SettleImpressions,
  ) {}

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.renderList(page);
  }

  @Post()
  @Allow(['coordinator'])
  setRules(@Page() page: PageDoor): Promise<void> {
    const own = { path: '/impressions', show: () => this.renderList(page), acting: page.asMyself };
    return page.change(own, rulesShape, 'listening:saved', (ctx, { asksAfter }) =>
      this.settle.setAsksAfter(ctx, asksAfter),
    );
  }

  /** By the agreement it is about. */
  @Get('of/:id')
  @Allow('signed-in')
  @WithinScope('each-service')
  ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.renderSay(page, id, { ...UNTOUCHED, typed: { how: 'badly' } });
  }

  @Post('of/:id')
  @Allow('signed-in')
  @WithinScope('each-service')
  tell(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      impressionShape,
      async (ctx, input) => {
        await this.say.execute(ctx, id, input);
        return { path: `/agreements/${id}`, flash: { key: `listening:after.said.${input.how}` } };
      },
      (errors, typed, general) => this.renderSay(page, id, { errors, typed, general }),
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id')
  settleOne(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = {
      path: `/impressions/${id}`,
      show: (form: FormState) => this.render(page, id, form),
      acting: page.asMyself,
    };
    return page.change(own, settleShape, 'listening:saved', (ctx, { note }) =>
      this.settle.settle(ctx, id, note ?? null),
    );
  }

  private async renderList(page: PageDoor): Promise<void> {
    const figures = await page.query((ctx) => this.settle.figures(ctx), page.asMyself);
    const mayChange = page.viewer.roles.includes('coordinator');
    const body = <ImpressionsPage {...figures} mayChange={mayChange} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('listening:impressions'), backHref: '/questionnaires', live: false, body });
  }

  private async renderSay(page: PageDoor, id: string, form: FormState): Promise<void> {
    const due = await page.query((ctx) => this.say.look(ctx, id));
    const body = <SayPage path={sayPath(id)} due={due} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('listening:after.title'), backHref: `/agreements/${id}`, live: false, body });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const shown = await page.query((ctx) => this.settle.read(ctx, id), page.asMyself);
    await page.html({
      title: page.t('listening:impression'),
      backHref: '/',
      live: false,
      card: { kind: 'impression', id },
      body: <ImpressionPage {...shown} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
