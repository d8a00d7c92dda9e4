// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type OwnPage, Page, type PageDoor, PersonPages, PersonPanels } from '@reciproca/web';
import type { z } from 'zod';
import { apartFormShape, apartParam } from '../api/kept-apart.request.js';
import { FindPeople } from '../application/find-people.js';
import { KeptApart } from '../application/kept-apart.js';
import { KeptApartPart } from './kept-apart.js';

/** A part of the person's page: whom they are not to meet. */
@ApiExcludeController()
@Controller('people/:id/kept-apart')
@Allow(STAFF)
export class KeptApartPanelController {
  constructor(
    private readonly apart: KeptApart,
    private readonly find: FindPeople,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'identity:apart.title',
      order: 60,
      render: async (ctx, personId, { form, isOpen }) => (
        <KeptApartPart personId={personId} all={await this.apart.list(ctx, personId)} form={form} isOpen={isOpen} />
      ),
    });
  }

  @Post()
  set(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), apartFormShape, 'identity:apart.set', async (ctx, { apartFrom }) =>
      this.apart.set(ctx, id, await this.findOne(ctx, apartFrom)),
    );
  }

  @Post(':apartId/end')
  end(@Page() page: PageDoor, @Param(valid(apartParam)) { id, apartId }: z.output<typeof apartParam>): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'identity:apart.ended', (ctx) =>
      this.apart.end(ctx, id, apartId),
    );
  }

  /** Throws `apart.whom_unclear` where the words are not those of one person. */
  private async findOne(ctx: Ctx, typed: string): Promise<string> {
    const { items, more, noteKey } = await this.find.execute(ctx, typed, 2);
    const [only, ...others] = items;
    const id = only?.href.split('/').at(-1);
    if (!id || others.length > 0 || more || noteKey)
      throw new DomainError('apart.whom_unclear', 'invalid', { field: 'apartFrom' });
    return id;
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/people/${id}`, show: (form) => this.pages.show(page, id, form), acting: page.asMyself };
  }
}
