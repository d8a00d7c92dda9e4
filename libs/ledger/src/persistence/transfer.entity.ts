// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transfers')
export class TransferEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) referenceType: string | null;
  @Column('uuid', { nullable: true }) referenceId: string | null;
  @Column('text', { nullable: true }) memo: string | null;
  @Column('text') idempotencyKey: string;
  @Column('uuid', { nullable: true }) correctsId: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
