// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('phone_claims')
export class PhoneClaimEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') phone: string;
  @Column('text', { nullable: true }) code: string | null;
  @Column('timestamptz', { nullable: true }) codeSentAt: Date | null;
  @Column('int') tries: number;
  @Column('int') codesSent: number;
  @Column('timestamptz') claimedAt: Date;
}
