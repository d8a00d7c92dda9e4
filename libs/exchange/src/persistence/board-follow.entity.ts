// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoardFollow } from '../domain/board-follow.js';
import type { ListingKind } from '../domain/listing.js';

@Entity('board_follows')
export class BoardFollowEntity implements BoardFollow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: ListingKind;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('timestamptz') createdAt: Date;
}
