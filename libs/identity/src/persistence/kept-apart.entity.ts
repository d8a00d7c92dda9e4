// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Apart } from '../domain/apart.js';

@Entity('kept_apart')
export class KeptApartEntity implements Apart {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') otherId: string;
  @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') setAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
