// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ValidityKinds } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  ensureTransition,
  ensureWithinYears,
  forbidden,
  isStaff,
  romeDay,
  YEARS_PAPERS_HOLD,
} from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { DOCUMENT_TRANSITIONS, type DocumentState, OTHER_KIND, type PersonDocument } from '../domain/document.js';
import { DOCUMENT_DECIDED, type DocumentDecided, FILE_DROPPED, type FileDropped } from '../domain/vetting.events.js';
import { DocumentRepository } from '../persistence/document.repository.js';

/** What an operator makes of a document: it holds until a day, it does not do, or its file is no longer needed. */
@Injectable()
export class DecideDocument {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly kinds: ValidityKinds,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * From now on its owner may help until that day. Throws `document.own`, `document.open_first`, `document.until_needed`,
   * `document.until_over`, `period.too_far`, and `document.until_sooner` where it would end before the day that was known and nobody has
   * said so.
   */
  async approve(ctx: Ctx, id: string, until: string | null, { sooner = false } = {}): Promise<PersonDocument> {
    const document = await this.open(ctx, id, 'approved');
    ensureSeen(document, ctx.actor.personId);
    ensureWithinYears(until, romeDay(ctx.clock.now()), YEARS_PAPERS_HOLD, 'until');
    if (document.kind !== OTHER_KIND) {
      if (until === null) throw new DomainError('document.until_needed', 'invalid', { field: 'until' });
      if (until < romeDay(ctx.clock.now())) throw new DomainError('document.until_over', 'invalid', { field: 'until' });
      const kind = this.kinds.get(document.kind);
      const known = await kind.find(ctx, document.personId);
      if (known && until < known && !sooner)
        throw new DomainError('document.until_sooner', 'conflict', { field: 'sooner', known });
      await kind.extend(ctx, document.personId, until);
    }
    return this.decide(ctx, document, { state: 'approved', validUntil: until, note: null });
  }

  /** Its owner is told why on their page. Throws `document.own`. */
  async reject(ctx: Ctx, id: string, note: string): Promise<PersonDocument> {
    const document = await this.open(ctx, id, 'rejected');
    return this.decide(ctx, document, { state: 'rejected', validUntil: document.validUntil, note });
  }

  /** The file goes, the line stays; its owner may do so while nobody has looked at it. */
  async remove(ctx: Ctx, id: string): Promise<PersonDocument> {
    const document = await this.documents.getForUpdate(ctx, id);
    const isOwnWaiting = document.personId === ctx.actor.personId && document.state === 'waiting';
    if (!isStaff(ctx) && !isOwnWaiting) throw forbidden();
    ensureTransition('document', DOCUMENT_TRANSITIONS, document.state, 'removed');
    const removed: PersonDocument = { ...document, state: 'removed', fileKey: null };
    await this.documents.save(ctx, document.state, removed);
    if (document.fileKey) {
      const payload: FileDropped = { fileKey: document.fileKey };
      await emit(ctx, { topic: FILE_DROPPED, payload });
    }
    await this.record(ctx, removed);
    return removed;
  }

  private async open(ctx: Ctx, id: string, to: DocumentState): Promise<PersonDocument> {
    if (!isStaff(ctx)) throw forbidden();
    const document = await this.documents.getForUpdate(ctx, id);
    if (document.personId === ctx.actor.personId) throw new DomainError('document.own', 'conflict');
    ensureTransition('document', DOCUMENT_TRANSITIONS, document.state, to);
    return document;
  }

  private async decide(
    ctx: Ctx,
    document: PersonDocument,
    decision: { state: 'approved' | 'rejected'; validUntil: string | null; note: string | null },
  ): Promise<PersonDocument> {
    const decided: PersonDocument = {
      ...document,
      ...decision,
      decidedBy: ctx.actor.personId,
      decidedAt: ctx.clock.now(),
    };
    await this.documents.save(ctx, document.state, decided);
    await this.record(ctx, decided);
    const payload: DocumentDecided = {
      documentId: decided.id,
      personId: decided.personId,
      state: decision.state,
      actorId: ctx.actor.personId,
    };
    await emit(ctx, { topic: DOCUMENT_DECIDED, payload });
    return decided;
  }

  private record(ctx: Ctx, { id, personId, kind, state }: PersonDocument): Promise<void> {
    return this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what: `document_${state}`, documentId: id, kind },
    });
  }
}

/** Nobody finds good what they have not looked at; who has put the paper in had it in their hands. */
function ensureSeen({ openedBy, uploadedBy }: PersonDocument, staffId: string | null): void {
  if (staffId === null || !(openedBy.includes(staffId) || uploadedBy === staffId))
    throw new DomainError('document.open_first', 'conflict');
}
