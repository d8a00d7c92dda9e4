// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import type { PersonDocument } from '../domain/document.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { DocumentStore } from './document-store.js';

/** The file itself, for its owner and for staff; that staff looked is written down first. */
@Injectable()
export class OpenDocument {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, id: string): Promise<{ document: PersonDocument; content: Buffer }> {
    const document = await this.documents.findDocument(ctx, id);
    const mayOpen = document && (isStaff(ctx) || document.personId === ctx.actor.personId);
    const content = mayOpen && document.fileKey ? await this.store.find(document.fileKey) : null;
    if (!mayOpen || !content) throw notFound('document');
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: document.personId,
      detail: { what: 'document_file', documentId: id, kind: document.kind },
    });
    const looks = isStaff(ctx) && document.personId !== ctx.actor.personId ? ctx.actor.personId : null;
    if (looks) await this.documents.noteOpened(ctx, id, looks);
    return { document, content };
  }
}
