// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Certificate, CertifiedDay } from '../domain/commitment.js';

@Entity('civic_certificates')
export class CivicCertificateEntity implements Certificate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') commitmentId: string;
  @Column('text') number: string;
  @Column('int') minutes: number;
  @Column('jsonb', { default: () => "'[]'" }) days: CertifiedDay[];
  @Column('uuid', { nullable: true }) issuedBy: string | null;
  @Column('timestamptz') issuedAt: Date;
}
