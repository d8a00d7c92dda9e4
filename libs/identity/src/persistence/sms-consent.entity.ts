// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sms_consents')
export class SmsConsentEntity {
  @PrimaryColumn('uuid') id: string;
  /** Counted by the database. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('boolean') given: boolean;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('text') channel: string;
  @Column('text') version: string;
  @Column('timestamptz') at: Date;
}
