// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { PersonDocument } from '../domain/document.js';

const COLUMNS = `id, person_id AS "personId", kind, file_key AS "fileKey", file_name AS "fileName", media_type AS "mediaType",
  size_bytes AS "sizeBytes", state, valid_until::text AS "validUntil", note, uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt",
  decided_by AS "decidedBy", decided_at AS "decidedAt"`;
const MOST = 100;

@Injectable()
export class DocumentRepository {
  async findDocument(ctx: Ctx, id: string): Promise<PersonDocument | null> {
    const [row] = await ctx.tx.query<PersonDocument>(
      `SELECT ${COLUMNS} FROM documents WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<PersonDocument> {
    const [row] = await ctx.tx.query<PersonDocument>(
      `SELECT ${COLUMNS} FROM documents WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('document');
    return row;
  }

  /** Newest first. */
  listOfPerson(ctx: Ctx, personId: string): Promise<PersonDocument[]> {
    return ctx.tx.query<PersonDocument>(
      `SELECT ${COLUMNS} FROM documents WHERE person_id = $1 AND ente_id = $2 ORDER BY uploaded_at DESC, id LIMIT ${MOST}`,
      [personId, ctx.enteId],
    );
  }

  listWaiting(ctx: Ctx, most: number): Promise<PersonDocument[]> {
    return ctx.tx.query<PersonDocument>(
      `SELECT ${COLUMNS} FROM documents WHERE ente_id = $1 AND state = 'waiting' ORDER BY uploaded_at, id LIMIT $2`,
      [ctx.enteId, most],
    );
  }

  async countWaiting(ctx: Ctx, personId: string): Promise<number> {
    const [row] = await ctx.tx.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM documents WHERE person_id = $1 AND ente_id = $2 AND state = 'waiting'",
      [personId, ctx.enteId],
    );
    return row?.count ?? 0;
  }

  async insert(ctx: Ctx, document: PersonDocument): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO documents (id, ente_id, person_id, kind, file_key, file_name, media_type, size_bytes, state, valid_until, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        document.id,
        ctx.enteId,
        document.personId,
        document.kind,
        document.fileKey,
        document.fileName,
        document.mediaType,
        document.sizeBytes,
        document.state,
        document.validUntil,
        document.uploadedBy,
        document.uploadedAt,
      ],
    );
  }

  async save(ctx: Ctx, document: PersonDocument): Promise<void> {
    await ctx.tx.query(
      `UPDATE documents SET state = $3, valid_until = $4, note = $5, file_key = $6, decided_by = $7, decided_at = $8
       WHERE id = $1 AND ente_id = $2`,
      [
        document.id,
        ctx.enteId,
        document.state,
        document.validUntil,
        document.note,
        document.fileKey,
        document.decidedBy,
        document.decidedAt,
      ],
    );
  }

  /** Which of these keys a document points to, of whatever ente. */
  async listKnownKeys(ctx: Ctx, keys: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.tx.query<{ key: string }>(
      'SELECT file_key AS key FROM documents WHERE file_key = ANY($1::text[])',
      [[...keys]],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
