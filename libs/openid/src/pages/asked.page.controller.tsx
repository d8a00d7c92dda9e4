// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { asNobody, Enti } from '@reciproca/identity';
import { Allow, parseInput, SMALL_BODY, UnitOfWork } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { phoneShape } from '../api/join-request.request.js';
import { AskToJoin } from '../application/ask-to-join.js';
import { AskedPage } from './asked.page.js';
import { askedOf } from './attempt-cookie.js';

/** What becomes of who has asked to join, for the browser in which they have just shown who they are. */
@ApiExcludeController()
@Controller('sign-in/asked')
@Allow('public')
export class AskedPageController {
  constructor(
    private readonly ask: AskToJoin,
    private readonly enti: Enti,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  @RouteConfig(SMALL_BODY)
  async leavePhone(@Page() page: PageDoor): Promise<void> {
    await page.orRefuse(
      async () => {
        const asked = askedOf(page);
        if (!asked) return '/sign-in';
        const { phone } = parseInput(phoneShape, formToInput(page.body, phoneShape));
        await page.query((seed) =>
          this.unitOfWork.run(asNobody(seed, asked.enteId), (ctx) =>
            this.ask.leavePhone(ctx, asked.joinRequestId, phone),
          ),
        );
        return { path: '/sign-in/asked', flash: { key: 'openid:asked.phoneKept' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const asked = askedOf(page);
    if (!asked) return page.redirect('/sign-in');
    const shown = await page.query((seed) =>
      this.unitOfWork.read(asNobody(seed, asked.enteId), async (ctx) => ({
        request: await this.ask.get(ctx, asked.joinRequestId),
        ente: await this.enti.getEnte(ctx),
      })),
    );
    await page.html({
      title: page.t('openid:asked.title'),
      live: false,
      backHref: '/sign-in',
      body: <AskedPage {...shown} form={form} />,
    });
  }
}
