// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@reciproca/kernel';
import { Allow, STAFF } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { searchShape } from '../api/search.request.js';
import { SearchEverything } from '../application/search-everything.js';
import { SearchPage, type SearchProps } from './search.page.js';

@ApiExcludeController()
@Controller('search')
@Allow(STAFF)
export class SearchPageController {
  constructor(private readonly search: SearchEverything) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readQuery(searchShape);
    if (!('q' in typed)) return this.render(page, { typed, errors: {}, found: null });
    if (!input) return this.render(page, { typed, errors, found: null }, 422);
    try {
      const found = await page.query((ctx) => this.search.execute(ctx, input.q), page.asMyself);
      return await this.render(page, { typed, errors: {}, found });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.render(page, { typed, errors: page.errorsOf(error), found: null }, 422);
    }
  }

  private render(page: PageDoor, props: SearchProps, status = 200): Promise<void> {
    return page.html({
      title: page.t('supervision:search.title'),
      status,
      live: false,
      body: <SearchPage {...props} />,
    });
  }
}
