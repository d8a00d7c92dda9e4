// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('civic_certificates')
export class CivicCertificateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') commitmentId: string;
  @Column('text') number: string;
  @Column('int') minutes: number;
  @Column('uuid', { nullable: true }) issuedBy: string | null;
  @Column('timestamptz') issuedAt: Date;
}
