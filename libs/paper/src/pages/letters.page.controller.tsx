// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, LetterKinds, Page, type PageDoor } from '@reciproca/web';
import { letterKindQuery, letterShape } from '../api/letters.request.js';
import { Letters } from '../application/letters.js';
import { LetterPage } from './letter.page.js';
import { LettersPage } from './letters.page.js';
import { NewLetterPage } from './new-letter.page.js';

@ApiExcludeController()
@Controller('paper')
@Allow(STAFF)
export class LettersPageController {
  constructor(
    private readonly letters: Letters,
    private readonly kinds: LetterKinds,
    private readonly people: People,
  ) {}

  @Get('people/:id/letters')
  async list(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { items, next, name, kinds } = await page.query(
      (ctx) => this.letters.listOf(ctx, id, page.asked()),
      page.asMyself,
    );
    await page.html({
      title: page.t('paper:letters'),
      backHref: `/people/${id}`,
      live: false,
      next,
      body: <LettersPage personId={id} name={name} letters={items} all={this.kinds.list()} kinds={kinds} />,
    });
  }

  @Get('people/:id/letters/new')
  async showNew(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const kind = page.readQuery(letterKindQuery).input?.kind ?? 'other';
    const typed = await page.query((ctx) => this.letters.begin(ctx, id, kind), page.asMyself);
    await this.render(page, id, { typed: { ...typed }, errors: {}, general: null });
  }

  @Post('people/:id/letters')
  async write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      letterShape,
      async (ctx, input) => {
        const letter = await this.letters.write(ctx, id, input);
        return { path: `/paper/letters/${letter.id}`, flash: { key: 'paper:letter.written' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('letters/:id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const letter = await page.query((ctx) => this.letters.get(ctx, id), page.asMyself);
    await page.html({
      title: letter.subject,
      backHref: `/paper/people/${letter.personId}/letters`,
      live: false,
      onPaper: true,
      body: <LetterPage letter={letter} />,
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { fullName } = await page.query((ctx) => this.people.getPerson(ctx, id), page.asMyself);
    await page.html({
      title: page.t('paper:letter.new'),
      backHref: `/paper/people/${id}/letters`,
      live: false,
      body: <NewLetterPage personId={id} name={fullName} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
