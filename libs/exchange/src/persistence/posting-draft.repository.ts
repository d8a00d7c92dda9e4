// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { PostingDraft } from '../domain/posting-draft.js';
import { PostingDraftEntity } from './posting-draft.entity.js';

/** Forms that are being filled in. Whoever reads one is who fills it in. */
@Injectable()
export class PostingDraftRepository {
  constructor(@InjectRepository(PostingDraftEntity) private readonly drafts: Repository<PostingDraftEntity>) {}

  find(ctx: Ctx, id: string): Promise<PostingDraft | null> {
    return this.in(ctx).findOneBy(this.own(ctx, id));
  }

  /** Held until the transaction ends: of two who send it, the second finds what came of it. */
  lock(ctx: Ctx, id: string): Promise<PostingDraft | null> {
    return this.in(ctx).findOne({ where: this.own(ctx, id), lock: { mode: 'pessimistic_write' } });
  }

  /** A new one, or the same with other words; one of somebody else is left as it is. */
  async save(ctx: Ctx, draft: PostingDraft): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO posting_drafts (id, ente_id, person_id, for_person_id, kind, service, typed, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       ON CONFLICT (id) DO UPDATE SET typed = EXCLUDED.typed, updated_at = EXCLUDED.updated_at
         WHERE posting_drafts.person_id = $3 AND posting_drafts.for_person_id = $4 AND posting_drafts.ente_id = $2
           AND posting_drafts.listing_id IS NULL`,
      [
        draft.id,
        ctx.enteId,
        draft.personId,
        draft.forPersonId,
        draft.kind,
        draft.service,
        JSON.stringify(draft.typed),
        ctx.clock.now(),
      ],
    );
  }

  /** What was typed stands in the listing now. */
  async setPosted(ctx: Ctx, id: string, listingId: string): Promise<void> {
    await this.in(ctx).update(this.own(ctx, id), { listingId, typed: {}, updatedAt: ctx.clock.now() });
  }

  async forget(ctx: Ctx, before: Date): Promise<void> {
    await this.in(ctx).delete({ enteId: ctx.enteId, updatedAt: LessThan(before) });
  }

  private own(ctx: Ctx, id: string): { id: string; enteId: string; personId: string } {
    return { id, enteId: ctx.enteId, personId: ctx.actor.personId ?? '' };
  }

  private in(ctx: Ctx): Repository<PostingDraftEntity> {
    return repositoryOf(ctx, this.drafts);
  }
}
