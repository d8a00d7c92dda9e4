// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, ValidityKinds } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  ensureWithinYears,
  forbidden,
  isStaff,
  newId,
  romeDay,
  YEARS_PAPERS_HOLD,
} from '@reciproca/kernel';
import { emit, isWholePicture } from '@reciproca/platform';
import { fileTypeFromBuffer } from 'file-type';
import { OTHER_KIND, type PersonDocument } from '../domain/document.js';
import { acceptedType, plainFileName } from '../domain/document.rules.js';
import { DOCUMENT_WAITING, type DocumentWaiting } from '../domain/vetting.events.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { DocumentStore } from './document-store.js';

export interface NewDocument {
  readonly personId: string;
  readonly kind: string;
  readonly validUntil: string | null;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

const MOST_WAITING = 10;

/** Takes in a scan or photo, from its owner or from an operator who holds the paper. */
@Injectable()
export class UploadDocument {
  constructor(
    private readonly people: People,
    private readonly kinds: ValidityKinds,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
  ) {}

  /** Throws `document.missing`, `document.too_many_waiting`, `validity.unknown_kind` and what {@link acceptedType} throws; `document.unreadable`. */
  async execute(ctx: Ctx, { personId, kind, validUntil, file }: NewDocument): Promise<PersonDocument> {
    if (!isStaff(ctx) && personId !== ctx.actor.personId) throw forbidden();
    await this.people.keepPerson(ctx, personId);
    if (kind !== OTHER_KIND) this.kinds.get(kind);
    ensureWithinYears(validUntil, romeDay(ctx.clock.now()), YEARS_PAPERS_HOLD, 'validUntil');
    if (!file) throw new DomainError('document.missing', 'invalid', { field: 'file' });
    const found = await fileTypeFromBuffer(file.content);
    const mediaType = acceptedType({ sizeBytes: file.content.length, mediaType: found?.mime ?? null });
    if (mediaType.startsWith('image/') && !(await isWholePicture(file.content)))
      throw new DomainError('document.unreadable', 'invalid', { field: 'file' });
    if ((await this.documents.countWaiting(ctx, personId)) >= MOST_WAITING)
      throw new DomainError('document.too_many_waiting', 'conflict');
    // The file first: a row without its file would be a lie, a file without its row is swept away.
    const fileKey = await this.store.put(file.content);
    const document = this.build(ctx, {
      personId,
      kind,
      validUntil,
      fileKey,
      fileName: plainFileName(file.name, mediaType),
      mediaType,
      sizeBytes: file.content.length,
    });
    await this.documents.insert(ctx, document);
    const payload: DocumentWaiting = { documentId: document.id };
    await emit(ctx, { topic: DOCUMENT_WAITING, payload });
    return document;
  }

  private build(
    ctx: Ctx,
    known: Pick<
      PersonDocument,
      'personId' | 'kind' | 'validUntil' | 'fileKey' | 'fileName' | 'mediaType' | 'sizeBytes'
    >,
  ): PersonDocument {
    return {
      ...known,
      id: newId(),
      state: 'waiting',
      note: null,
      uploadedBy: ctx.actor.personId ?? known.personId,
      uploadedAt: ctx.clock.now(),
      decidedBy: null,
      decidedAt: null,
      openedBy: [],
    };
  }
}
