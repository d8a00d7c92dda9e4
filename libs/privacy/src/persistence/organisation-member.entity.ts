// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation_members')
export class OrganisationMemberEntity {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('uuid') enteId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
