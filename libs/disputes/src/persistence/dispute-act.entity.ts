// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dispute_acts')
export class DisputeActEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') disputeId: string;
  @Column('text') act: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid', { nullable: true }) beneficiaryId: string | null;
  @Column('text') channel: string;
  @Column('timestamptz') at: Date;
}
