// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  chosenAnswerShape,
  chosenShape,
  providerAnswerShape,
  providerInput,
  providerListShape,
  providerShape,
  trialShape,
  TryProvider,
} from '@reciproca/openid';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { LookAfterProviders } from '../application/look-after-providers.js';

/** By whose word people of the enti come in; what is secret stands in the environment, and only its name here. */
@ApiTags('installation')
@Controller('api/v1/installation')
@Allow('administrator')
export class ProvidersController {
  constructor(
    private readonly providers: LookAfterProviders,
    private readonly trial: TryProvider,
  ) {}

  @Get('providers')
  @Documented({ summary: 'By whose word people may come in', answer: providerListShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.providers.list(ctx)) };
  }

  @Post('providers')
  @Documented({ summary: 'Add one', body: providerShape, answer: providerAnswerShape, status: 201 })
  async add(@Through() door: Door, @Body(valid(providerShape)) input: z.output<typeof providerShape>) {
    const id = await door.command((ctx) => this.providers.add(ctx, door.administrator, providerInput(input)));
    return this.show(door, { id });
  }

  @Get('providers/:id')
  @Documented({ summary: 'One of them', params: ['id'], answer: providerAnswerShape })
  show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query((ctx) => this.providers.get(ctx, id));
  }

  @Put('providers/:id')
  @Documented({ summary: 'Change one', params: ['id'], body: providerShape, answer: providerAnswerShape })
  async change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(providerShape)) input: z.output<typeof providerShape>,
  ) {
    await door.command((ctx) => this.providers.change(ctx, door.administrator, id, providerInput(input)));
    return this.show(door, { id });
  }

  @Delete('providers/:id')
  @HttpCode(204)
  @Documented({ summary: 'Take one away that no ente has chosen', params: ['id'], status: 204 })
  async remove(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.providers.remove(ctx, door.administrator, id));
  }

  @Get('providers/:id/trial')
  @Documented({ summary: 'Try one, step by step', params: ['id'], answer: trialShape })
  async try(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return { items: await door.query((ctx) => this.trial.execute(ctx, id)) };
  }

  @Get('enti/:id/providers')
  @Documented({ summary: 'Which of them an ente has chosen', params: ['id'], answer: chosenAnswerShape })
  showChosen(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query((ctx) => this.providers.showChosen(ctx, id));
  }

  @Put('enti/:id/providers')
  @Documented({ summary: 'Choose for an ente', params: ['id'], body: chosenShape, answer: chosenAnswerShape })
  choose(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(chosenShape)) input: z.output<typeof chosenShape>,
  ) {
    return door.command((ctx) => this.providers.choose(ctx, door.administrator, id, input));
  }
}
