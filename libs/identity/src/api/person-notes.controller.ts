// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { PersonNotes } from '../application/person-notes.js';
import { noteParam, notesAnswer, notesAnswerShape, noteShape } from './person-note.request.js';

@ApiTags('people')
@Controller('api/v1/people/:id/notes')
@Allow(STAFF)
export class PersonNotesController {
  constructor(private readonly notes: PersonNotes) {}

  @Get()
  @Documented({ summary: 'What to know before speaking with a person', params: ['id'], answer: notesAnswerShape })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query(async (ctx) => notesAnswer(await this.notes.list(ctx, id)));
  }

  @Post()
  @Documented({
    summary: 'Put a note on top of a person’s pages',
    params: ['id'],
    body: noteShape,
    answer: notesAnswerShape,
    status: 201,
  })
  write(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(noteShape)) { toKnow, forHelpers }: z.output<typeof noteShape>,
  ) {
    return door.command(async (ctx) => notesAnswer(await this.notes.write(ctx, id, { text: toKnow, forHelpers })));
  }

  @Post(':noteId/remove')
  @HttpCode(200)
  @Documented({
    summary: 'Take a note away',
    params: ['id', 'noteId'],
    body: emptyShape,
    answer: notesAnswerShape,
  })
  remove(
    @Through() door: Door,
    @Param(valid(noteParam)) { id, noteId }: z.output<typeof noteParam>,
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => notesAnswer(await this.notes.remove(ctx, id, noteId)));
  }
}
