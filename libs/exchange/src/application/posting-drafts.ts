// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import type { Listing, ListingKind, Service } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import { DRAFT_KEPT_DAYS, type PostingDraft } from '../domain/posting-draft.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { PostingDraftRepository } from '../persistence/posting-draft.repository.js';
import { PostListing } from './post-listing.js';

/** What a form is about, whatever was typed into it. */
export interface DraftOf {
  readonly id: string;
  readonly kind: ListingKind;
  readonly service: Service;
}

/**
 * Forms that are being filled in, kept on the server: a step back, a reload, another language, a new session or a restart lose
 * nothing, and a form is posted once however often it is sent.
 */
@Injectable()
export class PostingDrafts implements OnModuleInit {
  constructor(
    private readonly drafts: PostingDraftRepository,
    private readonly listings: ListingRepository,
    private readonly post: PostListing,
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnteInSteps<never>('40 2 * * *', 'forget-drafts', this.enti.listRows, async (ctx) => {
      await this.drafts.forget(ctx, new Date(ctx.clock.now().getTime() - DRAFT_KEPT_DAYS * 86_400_000));
      return undefined;
    });
  }

  /** One's own, of that kind; null where there is none, or none any more. */
  async find(ctx: Ctx, { id, kind, service }: DraftOf): Promise<PostingDraft | null> {
    const draft = await this.drafts.find(ctx, id);
    return draft?.kind === kind && draft.service === service ? draft : null;
  }

  async save(ctx: Ctx, of: DraftOf, typed: PostingDraft['typed']): Promise<void> {
    const now = ctx.clock.now();
    await this.drafts.save(ctx, {
      ...of,
      enteId: ctx.enteId,
      personId: ctx.actor.personId ?? '',
      forPersonId: beneficiaryOf(ctx),
      typed: withoutNulls(typed),
      listingId: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /**
   * Posts it, once. `seen` is what was looked at last ({@link digestOf}): where it was changed since, in another tab, it is shown again.
   * Throws `draft.changed`, `draft.not_found` and what {@link PostListing.execute} throws.
   */
  async publish(
    ctx: Ctx,
    of: DraftOf,
    seen: string,
    read: (typed: PostingDraft['typed']) => Posting,
  ): Promise<Pick<Listing, 'id' | 'state'>> {
    const draft = await this.drafts.lock(ctx, of.id);
    if (!draft || draft.forPersonId !== ctx.beneficiaryId || draft.kind !== of.kind) throw notFound('draft');
    if (draft.listingId) return this.listings.getListing(ctx, draft.listingId);
    if (digestOf(draft.typed) !== seen) throw new DomainError('draft.changed', 'conflict');
    const { id, state } = await this.post.execute(ctx, of.kind, read(draft.typed));
    await this.drafts.setPosted(ctx, of.id, id);
    return { id, state };
  }
}

/** Names what was typed, for whoever looks at it before it is sent. */
export function digestOf(typed: PostingDraft['typed']): string {
  const inOrder = Object.entries(typed).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, 22);
}

/** What no database keeps and nobody sees; the form has said so at its field. */
function withoutNulls<Typed>(typed: Typed): Typed {
  return JSON.parse(JSON.stringify(typed), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ) as Typed;
}
