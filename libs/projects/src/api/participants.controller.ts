// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { AnswerQuestions } from '../application/answer-questions.js';
import { EnterParticipant } from '../application/enter-participant.js';
import { answersShape, entryShape, recordShape } from '../application/participant.input.js';
import { type Participation, type ProjectParticipants, ViewParticipants } from '../application/view-participants.js';
import type { Participant } from '../domain/participant.js';

@ApiTags('projects')
@Controller('api/v1')
@Allow('signed-in')
export class ParticipantsController {
  constructor(
    private readonly view: ViewParticipants,
    private readonly entering: EnterParticipant,
    private readonly answering: AnswerQuestions,
  ) {}

  @Get('projects/:id/participants')
  @Allow(STAFF)
  @Documented({ summary: 'Who takes part, what is missing of whom, and the common indicators', params: ['id'] })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ProjectParticipants> {
    return door.query((ctx) => this.view.ofProject(ctx, id));
  }

  @Post('people/:id/projects')
  @Allow(STAFF)
  @Documented({ summary: 'Enter a person in a project', params: ['id'], body: entryShape })
  enter(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(entryShape)) input: z.output<typeof entryShape>,
  ): Promise<Participant> {
    return door.command((ctx) => this.entering.enter(ctx, id, input));
  }

  @Get('me/projects')
  @Documented({ summary: 'The projects the viewer takes part in, with their answers' })
  own(@Through() door: Door): Promise<{ items: Participation[] }> {
    const me = door.viewer.personId;
    return door.query(async (ctx) => ({ items: await this.view.ofPerson(ctx, me) }), { onBehalfOf: me });
  }

  @Get('participants/:id')
  @Documented({ summary: 'One, for staff and for themselves', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<Participation> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Put('participants/:id')
  @Allow(STAFF)
  @Documented({ summary: 'Write days, outcome, tax code and consent', params: ['id'], body: recordShape })
  write(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(recordShape)) input: z.output<typeof recordShape>,
  ): Promise<Participant> {
    return door.command((ctx) => this.entering.write(ctx, id, input));
  }

  @Put('participants/:id/answers')
  @Documented({
    summary: 'Write all answers, by staff or by the participant; one left out is one nobody has asked',
    params: ['id'],
    body: answersShape,
  })
  answer(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(answersShape)) input: z.output<typeof answersShape>,
  ): Promise<Participant> {
    return door.command((ctx) => this.answering.answer(ctx, id, input));
  }

  @Post('participants/:id/withdraw')
  @Documented({
    summary: 'Take the consent back: what is of special categories is deleted',
    params: ['id'],
    body: emptyShape,
  })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<Participant> {
    return door.command((ctx) => this.answering.withdraw(ctx, id));
  }
}
