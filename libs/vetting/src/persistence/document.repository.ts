// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { PersonDocument, DocumentState } from '../domain/document.js';
import { DocumentEntity } from './document.entity.js';

@Injectable()
export class DocumentRepository {
  constructor(@InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>) {}

  findDocument(ctx: Ctx, id: string): Promise<PersonDocument | null> {
    return ownRows(ctx, this.documents).findOneBy({ id });
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<PersonDocument> {
    const document = await ownRows(ctx, this.documents).lockOneBy({ id });
    if (!document) throw notFound('document');
    return document;
  }

  /** All of one person's, newest first: a few papers every couple of years. */
  listOfPerson(ctx: Ctx, personId: string): Promise<PersonDocument[]> {
    return ownRows(ctx, this.documents).find({ where: { personId }, order: { uploadedAt: 'DESC', id: 'ASC' } });
  }

  listWaiting(ctx: Ctx, page: PageAsk): Promise<PageOf<PersonDocument>> {
    const found = { where: { state: 'waiting' }, order: { uploadedAt: 'ASC', id: 'ASC' } } as const;
    return ownRows(ctx, this.documents).findPage(found, page);
  }

  countWaiting(ctx: Ctx, personId: string): Promise<number> {
    return ownRows(ctx, this.documents).countBy({ personId, state: 'waiting' });
  }

  insert(ctx: Ctx, document: PersonDocument): Promise<void> {
    return ownRows(ctx, this.documents).insert(document);
  }

  async noteOpened(ctx: Ctx, id: string, staffId: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE documents SET opened_by = array_append(opened_by, $3) WHERE ente_id = $1 AND id = $2 AND NOT $3 = ANY(opened_by)',
      [ctx.enteId, id, staffId],
    );
  }

  /** Throws `document.wrong_state` where it does not stand in `from` any more. */
  save(ctx: Ctx, from: DocumentState, document: PersonDocument): Promise<void> {
    const { id, state, validUntil, note, fileKey, decidedBy, decidedAt } = document;
    const change = { state, validUntil, note, fileKey, decidedBy, decidedAt };
    return ownRows(ctx, this.documents).move('document', { id, state: from }, change);
  }

  /** Which of these keys a document points to, of whatever ente. */
  async listKnownKeys(ctx: Ctx, keys: readonly string[]): Promise<Set<string>> {
    const known = await repositoryOf(ctx, this.documents).find({
      select: { fileKey: true },
      where: { fileKey: Any([...keys]) },
    });
    return new Set(known.flatMap(({ fileKey }) => fileKey ?? []));
  }
}
