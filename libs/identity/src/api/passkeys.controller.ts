// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { forbidden } from '@reciproca/kernel';
import {
  Allow,
  AllowWithoutSecondFactor,
  Documented,
  type Door,
  emptyShape,
  idParam,
  MIDDLE_BODY,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { Passkeys } from '../application/passkeys.js';
import { passkeyListShape, passkeyNameShape, passkeyOptionsShape, passkeyShape } from './passkey.request.js';

@ApiTags('me')
@Controller('api/v1/me/passkeys')
@Allow('account')
@AllowWithoutSecondFactor()
export class PasskeysController {
  constructor(private readonly passkeys: Passkeys) {}

  @Get()
  @Documented({ summary: 'My passkeys', answer: passkeyListShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.passkeys.list(ctx)) };
  }

  @Post('options')
  @HttpCode(200)
  @Documented({ summary: 'What a device needs to make a passkey', body: emptyShape, answer: passkeyOptionsShape })
  async offer(@Through() door: Door, @Body(valid(emptyShape)) _: object) {
    const offer = await door.query((ctx) => this.passkeys.offer(ctx));
    if (!offer) throw forbidden('passkey.not_for_residents');
    return offer;
  }

  @Post()
  @RouteConfig(MIDDLE_BODY)
  @Documented({ summary: 'Add a passkey', body: passkeyShape, answer: passkeyListShape, status: 201 })
  async add(@Through() door: Door, @Body(valid(passkeyShape)) input: z.output<typeof passkeyShape>) {
    await door.command((ctx) => this.passkeys.register(ctx, input));
    return this.list(door);
  }

  @Patch(':id')
  @Documented({ summary: 'Rename a passkey', params: ['id'], body: passkeyNameShape, answer: passkeyListShape })
  async rename(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(passkeyNameShape)) { newName }: z.output<typeof passkeyNameShape>,
  ) {
    await door.command((ctx) => this.passkeys.rename(ctx, id, newName));
    return this.list(door);
  }

  @Delete(':id')
  @HttpCode(204)
  @Documented({ summary: 'Take a passkey away', params: ['id'], status: 204 })
  async remove(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.passkeys.remove(ctx, id));
  }
}
