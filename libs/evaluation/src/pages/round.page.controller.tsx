// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { CloseRound } from '../application/close-round.js';
import { correctShape, decideShape, itemShape, positionShape } from '../application/evaluation.input.js';
import { PrepareRound } from '../application/prepare-round.js';
import { ViewRound } from '../application/view-round.js';
import { roundPath, tablePath } from '../domain/paths.js';
import { RoundPage } from './round.page.js';
import type { RoundForms } from './round.props.js';

interface Id {
  readonly id: string;
}

/** One round of ratings, as the office prepares it, opens it, closes it, and writes down what was decided. */
@ApiExcludeController()
@Controller('evaluation-rounds/:id')
@Allow(STAFF)
export class RoundPageController {
  constructor(
    private readonly view: ViewRound,
    private readonly prepare: PrepareRound,
    private readonly closing: CloseRound,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the round. */
  @Get(['items', 'remove', 'open', 'close', 'correct', 'decide'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(roundPath(id));
  }

  @Post('items')
  add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (item) => ({ item }));
    return page.change(own, itemShape, 'evaluation:saved', (ctx, input) => this.prepare.addOwn(ctx, id, input));
  }

  @Post('remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (press) => ({ press }));
    return page.change(own, positionShape, 'evaluation:saved', (ctx, { position }) =>
      this.prepare.remove(ctx, id, position),
    );
  }

  @Post('open')
  open(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (press) => ({ press }));
    return page.change(own, emptyShape, 'evaluation:opened', (ctx) => this.prepare.open(ctx, id));
  }

  @Post('close')
  close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (press) => ({ press }));
    return page.change(own, emptyShape, 'evaluation:closed', (ctx) => this.closing.byStaff(ctx, id));
  }

  @Post('correct')
  correct(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (correct) => ({ correct }));
    return page.change(own, correctShape, 'evaluation:corrected', (ctx, input) => this.prepare.correct(ctx, id, input));
  }

  @Post('decide')
  decide(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (decide) => ({ decide }));
    return page.change(own, decideShape, 'evaluation:saved', (ctx, input) => this.closing.decide(ctx, id, input));
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => RoundForms): OwnPage {
    return { path: roundPath(id), show: (form) => this.render(page, id, formsOf(form)), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: RoundForms): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = <RoundPage view={view} forms={forms} newKey={() => page.newKey()} />;
    await page.html({ title: view.round.name, backHref: tablePath(view.table.id), live: false, body });
  }
}
