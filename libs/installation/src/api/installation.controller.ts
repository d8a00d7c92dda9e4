// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, SMALL_BODY, Through, valid } from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AdministratorSignIn } from '../application/administrator-sign-in.js';
import { Administrators } from '../application/administrators.js';
import { LookAfterEnti } from '../application/look-after-enti.js';
import {
  administratorSignInShape,
  coordinatorShape,
  enteListShape,
  enteStateShape,
  knownEnteShape,
  newEnteShape,
  tokenShape,
} from './installation.request.js';

@ApiTags('installation')
@Controller('api/v1/installation')
@Allow('administrator')
export class InstallationController {
  constructor(
    private readonly signIn: AdministratorSignIn,
    private readonly administrators: Administrators,
    private readonly enti: LookAfterEnti,
  ) {}

  @Post('sessions')
  @Allow('public')
  @RouteConfig(SMALL_BODY)
  @Documented({
    summary: 'Sign in as an administrator',
    body: administratorSignInShape,
    answer: tokenShape,
    status: 201,
  })
  async open(
    @Through() door: Door,
    @Req() request: FastifyRequest,
    @Body(valid(administratorSignInShape)) input: z.output<typeof administratorSignInShape>,
  ) {
    return { token: await door.query((ctx) => this.signIn.execute(ctx, input, request.ip)) };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Documented({ summary: 'Sign out', status: 204 })
  async close(@Through() door: Door): Promise<void> {
    await door.command((ctx) => this.administrators.signOut(ctx, door.administrator));
  }

  @Get('enti')
  @Documented({ summary: 'Every ente of the installation', answer: enteListShape })
  async list(@Through() door: Door) {
    const enti = await door.query((ctx) => this.enti.list(ctx));
    return { items: enti.map(({ settings: _, practiceOf: _none, ...ente }) => ente) };
  }

  @Post('enti')
  @Documented({ summary: 'Open an ente', body: newEnteShape, answer: knownEnteShape, status: 201 })
  async openEnte(@Through() door: Door, @Body(valid(newEnteShape)) input: z.output<typeof newEnteShape>) {
    const { coordinator, ambitoCode = null, ...ente } = input;
    const id = await door.command((ctx) =>
      this.enti.open(ctx, door.administrator, { ...ente, ambitoCode }, coordinator),
    );
    return this.answer(door, id);
  }

  @Get('enti/:id')
  @Documented({ summary: 'One ente', params: ['id'], answer: knownEnteShape })
  show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return this.answer(door, id);
  }

  @Post('enti/:id/state')
  @HttpCode(200)
  @Documented({
    summary: 'Suspend, close or reopen an ente',
    params: ['id'],
    body: enteStateShape,
    answer: knownEnteShape,
  })
  async changeState(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(enteStateShape)) { state, reason }: z.output<typeof enteStateShape>,
  ) {
    await door.command((ctx) => this.enti.changeState(ctx, door.administrator, id, state, reason ?? null));
    return this.answer(door, id);
  }

  @Post('enti/:id/coordinator')
  @Documented({
    summary: 'Write to a first coordinator',
    params: ['id'],
    body: coordinatorShape,
    answer: knownEnteShape,
    status: 201,
  })
  async inviteCoordinator(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(coordinatorShape)) input: z.output<typeof coordinatorShape>,
  ) {
    await door.command((ctx) => this.enti.inviteCoordinator(ctx, door.administrator, id, input));
    return this.answer(door, id);
  }

  @Delete('enti/:id/practice')
  @HttpCode(204)
  @Documented({ summary: 'End the practice of an ente', params: ['id'], status: 204 })
  async endPractice(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.enti.endPractice(ctx, door.administrator, id));
  }

  /** The link itself stands on the page alone. */
  private async answer(door: Door, id: string) {
    const { invitations: _, ...ente } = await door.query((ctx) => this.enti.get(ctx, id));
    return ente;
  }
}
