// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, idShape, plainText, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { joinPlaceShape } from '../api/place.request.js';
import { JoinPlaces } from '../application/join-places.js';
import { ManagePlaces } from '../application/manage-places.js';
import { PlaceUses } from '../application/place-uses.js';
import { JoinPlacePage } from './join-place.page.js';

type Id = z.output<typeof idParam>;
const queryShape = z.object({ q: plainText(80, 0).default(''), into: idShape.optional() });

/** Two places that are one: which, the question, and back again. */
@ApiExcludeController()
@Controller('places/:id')
@Allow(STAFF)
export class JoinPlacePageController {
  constructor(
    private readonly joins: JoinPlaces,
    private readonly places: ManagePlaces,
    private readonly uses: PlaceUses,
  ) {}

  @Get('join')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { input } = page.readQuery(queryShape);
    return this.render(page, id, input ?? { q: '' }, UNTOUCHED);
  }

  @Post('join')
  join(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      joinPlaceShape,
      async (ctx, { intoId }) => {
        const into = await this.joins.join(ctx, id, intoId);
        return { path: `/places/${into.id}`, flash: { key: 'territory:place.join.done' } };
      },
      (errors, typed, general) => this.render(page, id, { q: '' }, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('part')
  part(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await this.joins.part(ctx, id);
        return { path: `/places/${id}`, flash: { key: 'territory:place.parted' } };
      },
      (errors, typed, general) => this.render(page, id, { q: '' }, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(
    page: PageDoor,
    id: string,
    { q, into: intoId }: { readonly q: string; readonly into?: string | undefined },
    form: FormState,
  ): Promise<void> {
    const { place, others, chosen } = await page.query(async (ctx) => {
      const own = await this.places.getPublic(ctx, id);
      const all = (await this.places.list(ctx, q)).filter(
        ({ id: otherId, closedFrom }) => otherId !== id && !closedFrom,
      );
      const into = intoId && intoId !== id ? await this.places.getPublic(ctx, intoId) : null;
      const count = into ? (await this.uses.list(ctx, id)).length : 0;
      return {
        place: own,
        others: q === '' ? all.filter(({ comuneCode }) => comuneCode === own.comuneCode) : all,
        chosen: into && { into, count },
      };
    }, page.asMyself);
    const { t } = page;
    await page.html({
      title: t('territory:place.join.of', { name: place.name }),
      backHref: `/places/${id}`,
      live: false,
      body: <JoinPlacePage {...{ place, chosen, form }} others={others} query={q} idempotencyKey={page.newKey()} />,
    });
  }
}
