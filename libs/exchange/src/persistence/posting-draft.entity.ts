// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListingKind, Service } from '../domain/listing.js';
import type { PostingDraft } from '../domain/posting-draft.js';

@Entity('posting_drafts')
export class PostingDraftEntity implements PostingDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') forPersonId: string;
  @Column('text') kind: ListingKind;
  @Column('text') service: Service;
  @Column('jsonb') typed: Record<string, unknown>;
  @Column('uuid', { nullable: true }) listingId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
