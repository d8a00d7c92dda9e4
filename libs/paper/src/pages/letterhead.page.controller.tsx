// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, TAKES_UPLOAD, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { letterheadShape, pictureShape } from '../api/letters.request.js';
import { EnteLetterhead } from '../application/letterhead.js';
import { LetterheadPage } from './letterhead.page.js';

const PATH = '/settings/letterhead';
const NO_FILE = Buffer.alloc(0);

@ApiExcludeController()
@Controller('settings/letterhead')
@Allow(['coordinator'])
export class LetterheadPageController {
  constructor(
    private readonly letterhead: EnteLetterhead,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'paper:letterhead', leadKey: 'paper:letterhead.lead', order: 12 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post()
  change(@Page() page: PageDoor): Promise<void> {
    const own = this.at(page, (form) => this.render(page, form, UNTOUCHED));
    return page.change(own, letterheadShape, 'paper:letterhead.saved', (ctx, words) =>
      this.letterhead.change(ctx, words),
    );
  }

  @Post('pictures')
  @RouteConfig(TAKES_UPLOAD)
  addPicture(@Page() page: PageDoor): Promise<void> {
    const own = this.at(page, (form) => this.render(page, null, form));
    return page.change(own, pictureShape, 'paper:letterhead.saved', (ctx, { place, alt }) =>
      this.letterhead.addPicture(ctx, { place, alt, content: page.upload?.content ?? NO_FILE }),
    );
  }

  @Post('pictures/:id/remove')
  removePicture(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = this.at(page, (form) => this.render(page, null, form));
    return page.change(own, emptyShape, 'paper:letterhead.saved', (ctx) => this.letterhead.removePicture(ctx, id));
  }

  private at(page: PageDoor, show: (form: FormState) => Promise<void>): OwnPage {
    return { path: PATH, show, acting: page.asMyself };
  }

  private async render(page: PageDoor, refused: FormState | null, picture: FormState): Promise<void> {
    const { lines, footer, pictures } = await page.query((ctx) => this.letterhead.show(ctx), page.asMyself);
    const typed = { lines: lines.join('\n'), footer: footer.join('\n') };
    await this.settings.show(page, PATH, {
      onPaper: true,
      body: (
        <LetterheadPage
          pictures={pictures}
          words={refused ?? { ...UNTOUCHED, typed }}
          picture={picture}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
