// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { type OwnPage, Page, type PageDoor, PersonPages, PersonPanels } from '@reciproca/web';
import { z } from 'zod';
import { relatedInput, relatedParam, relatedShape } from '../api/related-person.request.js';
import { RelatedPeople } from '../application/related-people.js';
import { RelatedPeoplePart } from './related-people.js';

/** Its fields have a name of their own: other forms of the page ask for names and telephones too. */
const formShape = z.strictObject({ related: relatedShape.extend({ id: idShape.optional() }) });

/** A part of the person's page: family, whoever has the key, their social worker. */
@ApiExcludeController()
@Controller('people/:id/related')
@Allow(STAFF)
export class RelatedPeoplePanelController {
  constructor(
    private readonly related: RelatedPeople,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'identity:related.title',
      order: 4,
      render: async (ctx, personId, { page, form, isOpen }) => (
        <RelatedPeoplePart
          personId={personId}
          related={await this.related.list(ctx, personId)}
          changedId={(page.door.request.query as Record<string, unknown>)['related'] ?? form.typed['related.id']}
          form={form}
          isOpen={isOpen}
        />
      ),
    });
  }

  @Post()
  put(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(
      this.at(page, id),
      formShape,
      'identity:related.saved',
      (ctx, { related: { id: of, ...said } }) =>
        this.related.put(ctx, id, relatedInput(said), { id: of, prefix: 'related.' }),
    );
  }

  @Post(':relatedId/remove')
  remove(
    @Page() page: PageDoor,
    @Param(valid(relatedParam)) { id, relatedId }: z.output<typeof relatedParam>,
  ): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'identity:related.removed', (ctx) =>
      this.related.remove(ctx, id, relatedId),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/people/${id}`, show: (form) => this.pages.show(page, id, form), acting: page.asMyself };
  }
}
