// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChangePerson } from '../application/change-person.js';
import { FiscalCodes } from '../application/fiscal-codes.js';
import { RegisterPerson } from '../application/register-person.js';
import { SearchPeople } from '../application/search-people.js';
import { ShowPerson } from '../application/show-person.js';
import { ChangePreview } from '../application/change-preview.js';
import { lifeChangeOf, lifeChangeShape, touchedAnswer, touchedShape, trustTouchedShape } from './life-change.js';
import { correctPersonShape, personSearchShape, registerPersonShape } from './person.request.js';
import { foundPeopleShape, personAnswer, personShape } from './person.response.js';

@ApiTags('people')
@Controller('api/v1/people')
@Allow(STAFF)
export class PeopleController {
  constructor(
    private readonly register: RegisterPerson,
    private readonly changePerson: ChangePerson,
    private readonly search: SearchPeople,
    private readonly showPerson: ShowPerson,
    private readonly preview: ChangePreview,
    private readonly fiscalCodes: FiscalCodes,
  ) {}

  @Get()
  @Documented({
    summary: 'Find people by two things known of them, or by phone',
    query: personSearchShape,
    answer: foundPeopleShape,
  })
  async list(@Through() door: Door, @Query(valid(personSearchShape)) query: z.output<typeof personSearchShape>) {
    const { items, more, alike } = await door.query((ctx) => this.search.execute(ctx, query));
    return { items: items.map(personAnswer), more, alike: alike.map(personAnswer) };
  }

  @Post()
  @Documented({ summary: 'Register a person', body: registerPersonShape, answer: personShape, status: 201 })
  async add(@Through() door: Door, @Body(valid(registerPersonShape)) input: z.output<typeof registerPersonShape>) {
    const { evenIfSame, fiscalCode, ...person } = input;
    return door.command(async (ctx) => {
      const card = await this.register.execute(ctx, person, { evenIfSame });
      if (fiscalCode) await this.fiscalCodes.put(ctx, card.id, fiscalCode);
      return personAnswer(card);
    });
  }

  @Get(':id')
  @Documented({ summary: 'A person', params: ['id'], answer: personShape })
  async show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return personAnswer(await door.query((ctx) => this.showPerson.execute(ctx, id)));
  }

  @Get(':id/trusted-only')
  @Documented({
    summary:
      'What would end, and what would be staff’s to settle, if only whom the ente vouches for could be with a person',
    params: ['id'],
    answer: trustTouchedShape,
  })
  async previewTrust(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    const touched = await door.query(async (ctx) => {
      await this.showPerson.execute(ctx, id);
      return this.preview.list(ctx, id, { kind: 'marked' });
    });
    return trustTouchedShape.parse({ items: touched.map(touchedAnswer) });
  }

  @Get(':id/touched')
  @Documented({
    summary: 'What would end, and what would be staff’s to settle, if something of a person were changed',
    params: ['id'],
    query: lifeChangeShape,
    answer: touchedShape,
  })
  async previewChange(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(lifeChangeShape)) query: z.output<typeof lifeChangeShape>,
  ) {
    const touched = await door.query(async (ctx) => {
      await this.showPerson.execute(ctx, id);
      return this.preview.list(ctx, id, lifeChangeOf(query));
    });
    return { items: touched.map(touchedAnswer) };
  }

  @Patch(':id')
  @Documented({
    summary: 'Change what is known of a person',
    params: ['id'],
    body: correctPersonShape,
    answer: personShape,
  })
  async change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(correctPersonShape)) { why, ...input }: z.output<typeof correctPersonShape>,
  ) {
    return personAnswer(await door.command((ctx) => this.changePerson.execute(ctx, id, input, why ?? null)));
  }
}
