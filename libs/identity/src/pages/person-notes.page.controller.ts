// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type OwnPage, Page, type PageDoor, PersonPages } from '@reciproca/web';
import { z } from 'zod';
import { noteParam, noteShape } from '../api/person-note.request.js';
import { PersonNotes } from '../application/person-notes.js';

const backShape = z.strictObject({ backTo: z.enum(['card', 'call']).default('card') });
const formShape = noteShape.extend(backShape.shape);

/** Written on a person's card or on the page of a call with them, and back to where one was. */
@ApiExcludeController()
@Controller('people/:id/notes')
@Allow(STAFF)
export class PersonNotesPageController {
  constructor(
    private readonly notes: PersonNotes,
    private readonly pages: PersonPages,
  ) {}

  @Post()
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), formShape, 'identity:note.saved', (ctx, { toKnow, forHelpers }) =>
      this.notes.write(ctx, id, { text: toKnow, forHelpers }),
    );
  }

  @Post(':noteId/remove')
  remove(@Page() page: PageDoor, @Param(valid(noteParam)) { id, noteId }: z.output<typeof noteParam>): Promise<void> {
    return page.change(this.at(page, id), backShape, 'identity:note.removed', (ctx) =>
      this.notes.remove(ctx, id, noteId),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return {
      path: page.body['backTo'] === 'call' ? `/calls/with/${id}` : `/people/${id}`,
      show: (form) => this.pages.show(page, id, form),
      acting: page.asMyself,
    };
  }
}
