// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signals')
export class SignalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') sentinelId: string;
  @Column('text') channel: string;
  @Column('text') about: string;
  @Column('text') need: string;
  @Column('text') consent: string;
  @Column('boolean', { default: false }) urgent: boolean;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') state: string;
  @Column('uuid', { nullable: true }) assignedTo: string | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) feedback: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
