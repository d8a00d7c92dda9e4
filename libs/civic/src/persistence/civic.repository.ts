// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Attendance, Certificate, Commitment } from '../domain/commitment.js';

const COMMITMENT = `id, person_id AS "personId", tutor_id AS "tutorId", agreed_minutes AS "agreedMinutes", activities,
  starts_on::text AS "startsOn", ends_on::text AS "endsOn", paper_reference AS "paperReference", state, end_reason AS "endReason",
  created_by AS "createdBy", created_at AS "createdAt"`;
const ATTENDANCE = `id, commitment_id AS "commitmentId", day::text AS day, minutes, activity, state, channel, recorded_by AS "recordedBy",
  decided_by AS "decidedBy", note, created_at AS "createdAt"`;
const CERTIFICATE = 'id, commitment_id AS "commitmentId", number, minutes, issued_at AS "issuedAt"';

@Injectable()
export class CivicRepository {
  async find(ctx: Ctx, id: string): Promise<Commitment | null> {
    const [row] = await ctx.tx.query<Commitment>(
      `SELECT ${COMMITMENT} FROM civic_commitments WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Commitment> {
    const [row] = await ctx.tx.query<Commitment>(
      `SELECT ${COMMITMENT} FROM civic_commitments WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('commitment');
    return row;
  }

  listAll(ctx: Ctx, most: number): Promise<Commitment[]> {
    return ctx.tx.query<Commitment>(
      `SELECT ${COMMITMENT} FROM civic_commitments WHERE ente_id = $1 ORDER BY state <> 'active', ends_on, id LIMIT $2`,
      [ctx.enteId, most],
    );
  }

  /** Those of these people, as who gives back or as tutor. */
  listOf(ctx: Ctx, personIds: readonly string[], most: number): Promise<Commitment[]> {
    return ctx.tx.query<Commitment>(
      `SELECT ${COMMITMENT} FROM civic_commitments WHERE ente_id = $1 AND (person_id = ANY($2::uuid[]) OR tutor_id = ANY($2::uuid[]))
       ORDER BY state <> 'active', ends_on, id LIMIT $3`,
      [ctx.enteId, [...personIds], most],
    );
  }

  async insert(ctx: Ctx, one: Commitment): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO civic_commitments (id, ente_id, person_id, tutor_id, agreed_minutes, activities, starts_on, ends_on, paper_reference, state, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        one.id,
        ctx.enteId,
        one.personId,
        one.tutorId,
        one.agreedMinutes,
        one.activities,
        one.startsOn,
        one.endsOn,
        one.paperReference,
        one.state,
        one.createdBy,
        one.createdAt,
      ],
    );
  }

  async save(ctx: Ctx, { id, tutorId, state, endReason }: Commitment): Promise<void> {
    await ctx.tx.query(
      'UPDATE civic_commitments SET tutor_id = $3, state = $4, end_reason = $5 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, tutorId, state, endReason],
    );
  }

  async findAttendance(ctx: Ctx, id: string): Promise<Attendance | null> {
    const [row] = await ctx.tx.query<Attendance>(
      `SELECT ${ATTENDANCE} FROM civic_attendance WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  /** Newest day first. */
  listAttendance(ctx: Ctx, commitmentId: string): Promise<Attendance[]> {
    return this.listAttendanceOf(ctx, [commitmentId]);
  }

  listAttendanceOf(ctx: Ctx, commitmentIds: readonly string[]): Promise<Attendance[]> {
    return ctx.tx.query<Attendance>(
      `SELECT ${ATTENDANCE} FROM civic_attendance WHERE commitment_id = ANY($1::uuid[]) AND ente_id = $2 ORDER BY civic_attendance.day DESC, created_at DESC`,
      [[...commitmentIds], ctx.enteId],
    );
  }

  async insertAttendance(ctx: Ctx, one: Attendance): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO civic_attendance (id, ente_id, commitment_id, day, minutes, activity, state, channel, recorded_by, decided_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        one.id,
        ctx.enteId,
        one.commitmentId,
        one.day,
        one.minutes,
        one.activity,
        one.state,
        one.channel,
        one.recordedBy,
        one.decidedBy,
        one.createdAt,
      ],
    );
  }

  async saveAttendance(ctx: Ctx, { id, state, decidedBy, note }: Attendance): Promise<void> {
    await ctx.tx.query(
      'UPDATE civic_attendance SET state = $3, decided_by = $4, note = $5 WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, state, decidedBy, note],
    );
  }

  listCertificates(ctx: Ctx, commitmentId: string): Promise<Certificate[]> {
    return ctx.tx.query<Certificate>(
      `SELECT ${CERTIFICATE} FROM civic_certificates WHERE commitment_id = $1 AND ente_id = $2 ORDER BY issued_at DESC`,
      [commitmentId, ctx.enteId],
    );
  }

  /** The next number of the ente and the year; two at once wait for each other. */
  async insertCertificate(
    ctx: Ctx,
    { id, commitmentId, minutes }: Pick<Certificate, 'id' | 'commitmentId' | 'minutes'>,
  ): Promise<Certificate> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 34))', [ctx.enteId]);
    const [row] = await ctx.tx.query<Certificate>(
      `INSERT INTO civic_certificates (id, ente_id, commitment_id, number, minutes, issued_by, issued_at)
       SELECT $1, $2, $3, y.year || '/' || (SELECT count(*) + 1 FROM civic_certificates WHERE ente_id = $2 AND number LIKE y.year || '/%'), $4, $5, $6
       FROM (SELECT to_char($6::timestamptz AT TIME ZONE 'Europe/Rome', 'YYYY') AS year) y RETURNING ${CERTIFICATE}`,
      [id, ctx.enteId, commitmentId, minutes, ctx.actor.personId, ctx.clock.now()],
    );
    if (!row) throw new Error('No certificate was written');
    return row;
  }
}
