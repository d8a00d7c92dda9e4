// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataRole, Organisation, OrganisationKind } from '../domain/organisation.js';

@Entity('organisations')
export class OrganisationEntity implements Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') dataRole: DataRole;
  @Column('text') agreementReference: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
