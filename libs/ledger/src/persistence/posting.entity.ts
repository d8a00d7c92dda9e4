// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('postings')
export class PostingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') transferId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') accountId: string;
  @Column('int') position: number;
  @Column('int') minutes: number;
  @Column('int') balanceAfter: number;
  @Column('timestamptz') createdAt: Date;
}
