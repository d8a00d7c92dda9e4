// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Attendance, Certificate, Commitment, AttendanceState, CommitmentState } from '../domain/commitment.js';
import { CivicAttendanceEntity } from './civic-attendance.entity.js';
import { CivicCertificateEntity } from './civic-certificate.entity.js';
import { CivicCommitmentEntity } from './civic-commitment.entity.js';

const ACTIVE_FIRST = { state: 'ASC', endsOn: 'ASC', id: 'ASC' } as const;

@Injectable()
export class CivicRepository {
  constructor(
    @InjectRepository(CivicCommitmentEntity) private readonly commitments: Repository<CivicCommitmentEntity>,
    @InjectRepository(CivicAttendanceEntity) private readonly attendance: Repository<CivicAttendanceEntity>,
    @InjectRepository(CivicCertificateEntity) private readonly certificates: Repository<CivicCertificateEntity>,
  ) {}

  find(ctx: Ctx, id: string): Promise<Commitment | null> {
    return ownRows(ctx, this.commitments).findOneBy({ id });
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Commitment> {
    const commitment = await ownRows(ctx, this.commitments).lockOneBy({ id });
    if (!commitment) throw notFound('commitment');
    return commitment;
  }

  /** Active ones first, by the day they end. */
  listAll(ctx: Ctx, page: PageAsk): Promise<PageOf<Commitment>> {
    return ownRows(ctx, this.commitments).findPage({ order: ACTIVE_FIRST }, page);
  }

  /** Those of these people, as who gives back or as tutor. */
  listWith(ctx: Ctx, personIds: readonly string[], page: PageAsk): Promise<PageOf<Commitment>> {
    const ids = Any([...personIds]);
    const where = [{ personId: ids }, { tutorId: ids }];
    return ownRows(ctx, this.commitments).findPage({ where, order: ACTIVE_FIRST }, page);
  }

  /** All of one person's: a few in a life. */
  listOf(ctx: Ctx, personId: string): Promise<Commitment[]> {
    return ownRows(ctx, this.commitments).find({ where: { personId }, order: ACTIVE_FIRST });
  }

  insert(ctx: Ctx, commitment: Commitment): Promise<void> {
    return ownRows(ctx, this.commitments).insert(commitment);
  }

  /** Throws `commitment.wrong_state` where it does not stand in `from` any more. */
  save(ctx: Ctx, from: CommitmentState, { id, tutorId, state, endReason }: Commitment): Promise<void> {
    return ownRows(ctx, this.commitments).move('commitment', { id, state: from }, { tutorId, state, endReason });
  }

  findAttendance(ctx: Ctx, id: string): Promise<Attendance | null> {
    return ownRows(ctx, this.attendance).findOneBy({ id });
  }

  /** Newest day first. */
  listAttendance(ctx: Ctx, commitmentId: string): Promise<Attendance[]> {
    return this.listAttendanceOf(ctx, [commitmentId]);
  }

  listAttendanceOf(ctx: Ctx, commitmentIds: readonly string[]): Promise<Attendance[]> {
    return ownRows(ctx, this.attendance).find({
      where: { commitmentId: Any([...commitmentIds]) },
      order: { day: 'DESC', createdAt: 'DESC' },
    });
  }

  insertAttendance(ctx: Ctx, attendance: Attendance): Promise<void> {
    return ownRows(ctx, this.attendance).insert(attendance);
  }

  /** Throws `attendance.wrong_state` where it does not stand in `from` any more. */
  saveAttendance(ctx: Ctx, from: AttendanceState, { id, state, decidedBy, note }: Attendance): Promise<void> {
    return ownRows(ctx, this.attendance).move('attendance', { id, state: from }, { state, decidedBy, note });
  }

  listCertificates(ctx: Ctx, commitmentId: string): Promise<Certificate[]> {
    return ownRows(ctx, this.certificates).find({
      select: { id: true, commitmentId: true, number: true, minutes: true, days: true, issuedAt: true },
      where: { commitmentId },
      order: { issuedAt: 'DESC' },
    });
  }

  /** The next number of the ente and the year; two at once wait for each other. */
  async insertCertificate(
    ctx: Ctx,
    { id, commitmentId, minutes, days }: Pick<Certificate, 'id' | 'commitmentId' | 'minutes' | 'days'>,
  ): Promise<Certificate> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 34))', [ctx.enteId]);
    const [row] = await ctx.tx.query<Certificate>(
      `INSERT INTO civic_certificates (id, ente_id, commitment_id, number, minutes, issued_by, issued_at, days)
       SELECT $1, $2, $3, y.year || '/' || (SELECT count(*) + 1 FROM civic_certificates WHERE ente_id = $2 AND number LIKE y.year || '/%'), $4, $5, $6, $7
       FROM (SELECT to_char($6::timestamptz AT TIME ZONE 'Europe/Rome', 'YYYY') AS year) y
       RETURNING id, commitment_id AS "commitmentId", number, minutes, days, issued_at AS "issuedAt"`,
      [id, ctx.enteId, commitmentId, minutes, ctx.actor.personId, ctx.clock.now(), JSON.stringify(days)],
    );
    if (!row) throw new Error('No certificate was written');
    return row;
  }
}
