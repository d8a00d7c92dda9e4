// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { InviteStaff, type ShownInvitation } from '../application/invite-staff.js';
import { StaffAccess } from '../application/staff-access.js';
import { sessionListShape } from './session.request.js';
import {
  correctInvitationShape,
  invitationListShape,
  inviteStaffShape,
  staffListShape,
  staffSessionShape,
  writtenInvitationShape,
} from './staff.request.js';

@ApiTags('staff')
@Controller('api/v1/staff')
@Allow(['coordinator'])
export class StaffController {
  constructor(
    private readonly invite: InviteStaff,
    private readonly access: StaffAccess,
  ) {}

  @Get()
  @Documented({ summary: 'Who works here', answer: staffListShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.access.list(ctx)) };
  }

  @Get('invitations')
  @Documented({ summary: 'Links for staff, and what became of them', answer: invitationListShape })
  async invitations(@Through() door: Door) {
    return { items: (await door.query((ctx) => this.invite.list(ctx))).map(answerOf) };
  }

  @Post('invitations')
  @Documented({
    summary: 'Ask somebody to work here',
    body: inviteStaffShape,
    answer: writtenInvitationShape,
    status: 201,
  })
  async ask(@Through() door: Door, @Body(valid(inviteStaffShape)) input: z.output<typeof inviteStaffShape>) {
    return door.command(async (ctx) => writtenOf(await this.invite.execute(ctx, input)));
  }

  @Post('invitations/:id/correct')
  @Documented({
    summary: 'Write to another address, or once more',
    params: ['id'],
    body: correctInvitationShape,
    answer: writtenInvitationShape,
    status: 201,
  })
  async correct(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(correctInvitationShape)) { email }: z.output<typeof correctInvitationShape>,
  ) {
    return door.command(async (ctx) => writtenOf(await this.invite.correct(ctx, id, email)));
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @Documented({ summary: 'Take an invitation back', params: ['id'], status: 204 })
  async withdraw(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.invite.withdraw(ctx, id));
  }

  @Post(':id/reset')
  @Documented({
    summary: 'A link for a new password',
    params: ['id'],
    body: emptyShape,
    answer: writtenInvitationShape,
    status: 201,
  })
  async reset(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => writtenOf(await this.invite.again(ctx, id)));
  }

  @Get(':id/sessions')
  @Documented({ summary: 'Where a colleague is signed in', params: ['id'], answer: sessionListShape })
  async sessions(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    const { sessions } = await door.query((ctx) => this.access.listSessions(ctx, id));
    return { items: sessions.map((session) => ({ ...session, current: session.id === door.viewer.sessionId })) };
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @Documented({ summary: 'Sign a colleague out everywhere', params: ['id'], status: 204 })
  async endAll(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.access.end(ctx, id, null));
  }

  @Delete(':id/sessions/:sessionId')
  @HttpCode(204)
  @Documented({ summary: 'End one session of a colleague', params: ['id', 'sessionId'], status: 204 })
  async end(
    @Through() door: Door,
    @Param(valid(staffSessionShape)) { id, sessionId }: { id: string; sessionId: string },
  ): Promise<void> {
    await door.command((ctx) => this.access.end(ctx, id, sessionId));
  }
}

/** Whose it became is on the card, not here. */
function answerOf({ personId: _, usedAt: __, withdrawnAt: ___, ...shown }: ShownInvitation) {
  return shown;
}

/** The answer of a command is kept for a day: the link is read apart. */
function writtenOf(shown: ShownInvitation) {
  const { address: _, ...written } = answerOf(shown);
  return written;
}
