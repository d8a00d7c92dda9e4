// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { findPhone } from '@reciproca/identity';
import { Page, type PageDoor } from '@reciproca/web';
import { DomainError } from '@reciproca/kernel';
import { Allow, STAFF } from '@reciproca/platform';
import { callerSearchShape } from '../api/call.request.js';
import { FindCaller, type FoundCallers } from '../application/find-caller.js';
import { callPath } from '../domain/call-paths.js';
import { IncomingPage } from './incoming.page.js';

@ApiExcludeController()
@Controller('calls/incoming')
@Allow(STAFF)
export class IncomingPageController {
  constructor(private readonly callers: FindCaller) {}

  /** One person with that number: straight to their page. */
  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readQuery(callerSearchShape);
    const asked = Object.values(typed).some(Boolean);
    if (!asked) return this.render(page, { typed: {}, errors: {}, found: null });
    if (!input) return this.render(page, { typed, errors, found: null }, 422);
    const { q, ...known } = input;
    try {
      const found = await page.query(
        (ctx) => (q ? this.callers.execute(ctx, q) : this.callers.bySearch(ctx, known)),
        page.asMyself,
      );
      const [only, ...others] = found.items;
      if (only && others.length === 0 && q && findPhone(q)) return page.redirect(callPath(only.id));
      return await this.render(page, { typed, errors: {}, found });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const text = Object.values(page.errorsOf(error))[0] ?? page.refusalOf(error);
      return this.render(
        page,
        { typed, errors: q ? { q: page.t('supervision:call.notUnderstood') } : { familyName: text }, found: null },
        422,
      );
    }
  }

  private render(
    page: PageDoor,
    form: { typed: Record<string, unknown>; errors: Record<string, string>; found: FoundCallers | null },
    status = 200,
  ): Promise<void> {
    return page.html({
      title: page.t('supervision:call.incoming'),
      backHref: '/board',
      status,
      live: false,
      body: <IncomingPage {...form} />,
    });
  }
}
