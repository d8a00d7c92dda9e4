// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sentinel_posts')
export class SentinelPostEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text', { nullable: true }) shopName: string | null;
  @Column('text', { nullable: true }) shopAddress: string | null;
}
