// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, listQuery, STAFF, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { RecordContact } from '../application/record-contact.js';
import { contactListShape, newContactShape } from './contact.request.js';

@ApiTags('calls')
@Controller('api/v1/people/:id/contacts')
@Allow(STAFF)
export class ContactsController {
  constructor(private readonly contacts: RecordContact) {}

  @Get()
  @Documented({
    summary: 'The contacts with a person, newest first',
    params: ['id'],
    query: listQuery,
    answer: contactListShape,
  })
  list(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(listQuery)) page: z.output<typeof listQuery>,
  ) {
    return door.query((ctx) => this.contacts.list(ctx, id, page));
  }

  @Post()
  @Documented({
    summary: 'Notes a contact, and what is to follow',
    params: ['id'],
    body: newContactShape,
    answer: z.object({ id: z.uuid() }),
  })
  add(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(newContactShape)) contact: z.output<typeof newContactShape>,
  ) {
    const nextAt = contact.nextAt ? new Date(contact.nextAt) : null;
    return door.command(async (ctx) => ({
      id: await this.contacts.execute(ctx, { ...contact, personId: id, nextAt }),
    }));
  }
}
