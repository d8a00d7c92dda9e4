// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk, PageOf } from '@reciproca/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { IssueCertificate } from '../application/issue-certificate.js';
import { MakeCommitment } from '../application/make-commitment.js';
import { RecordAttendance } from '../application/record-attendance.js';
import { type CommitmentDetail, type CommitmentView, ViewCommitments } from '../application/view-commitments.js';
import type { Attendance, Certificate, Commitment } from '../domain/commitment.js';
import {
  attendanceShape,
  commitmentShape,
  endShape,
  rejectShape,
  sheetShape,
  tutorShape,
} from '../application/civic.input.js';

@ApiTags('civic returns')
@Controller('api/v1')
@Allow('called-in')
export class CivicController {
  constructor(
    private readonly view: ViewCommitments,
    private readonly make: MakeCommitment,
    private readonly record: RecordAttendance,
    private readonly certificates: IssueCertificate,
  ) {}

  @Get('civic-returns')
  @Documented({
    summary: 'For staff all of the ente, for others those they made or watch over',
    query: listQuery,
    forOther: true,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<CommitmentView>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Get('civic-returns/:id')
  @Documented({ summary: 'One, with its hours', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<CommitmentDetail> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post('people/:id/civic-returns')
  @Allow(STAFF)
  @Documented({ summary: 'Write down what was agreed', params: ['id'], body: commitmentShape })
  agree(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(commitmentShape)) input: z.output<typeof commitmentShape>,
  ): Promise<Commitment> {
    return door.command((ctx) => this.make.execute(ctx, id, input));
  }

  @Post('civic-returns/:id/attendance')
  @Documented({ summary: 'Write down hours that were done', params: ['id'], body: attendanceShape })
  attend(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(attendanceShape)) input: z.output<typeof attendanceShape>,
  ): Promise<Attendance> {
    return door.command((ctx) => this.record.execute(ctx, id, input));
  }

  @Post('civic-returns/:id/sheet')
  @Documented({ summary: 'Write down a whole sheet of days, all of them or none', params: ['id'], body: sheetShape })
  async attendSheet(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(sheetShape)) input: z.output<typeof sheetShape>,
  ): Promise<{ items: Attendance[] }> {
    return door.command(async (ctx) => ({ items: await this.record.executeSheet(ctx, id, input) }));
  }

  @Post('civic-returns/:id/tutor')
  @Allow(STAFF)
  @Documented({ summary: 'Let somebody else watch over it', params: ['id'], body: tutorShape })
  changeTutor(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(tutorShape)) { tutorId }: z.output<typeof tutorShape>,
  ): Promise<Commitment> {
    return door.command((ctx) => this.make.changeTutor(ctx, id, tutorId));
  }

  @Post('civic-returns/:id/end')
  @Allow(STAFF)
  @Documented({ summary: 'End it before all hours are done', params: ['id'], body: endShape })
  end(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(endShape)) { reason }: z.output<typeof endShape>,
  ): Promise<Commitment> {
    return door.command((ctx) => this.make.end(ctx, id, reason));
  }

  @Post('civic-returns/:id/certificates')
  @Allow(STAFF)
  @Documented({ summary: 'Issue a certificate of what was done so far', params: ['id'], body: emptyShape })
  certify(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<Certificate> {
    return door.command((ctx) => this.certificates.execute(ctx, id));
  }

  @Post('civic-attendance/:id/confirm')
  @Documented({ summary: 'The tutor confirms hours', params: ['id'], body: emptyShape })
  confirm(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<Attendance> {
    return door.command((ctx) => this.record.decide(ctx, id, 'confirmed', null));
  }

  @Post('civic-attendance/:id/reject')
  @Documented({
    summary: 'The tutor does not confirm hours, or takes the word back',
    params: ['id'],
    body: rejectShape,
  })
  reject(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(rejectShape)) { reason }: z.output<typeof rejectShape>,
  ): Promise<Attendance> {
    return door.command((ctx) => this.record.decide(ctx, id, 'rejected', reason));
  }
}
