// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('residences')
export class ResidenceEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') householdId: string;
  @Column('uuid') placeId: string;
  @Column('uuid', { nullable: true }) dwellingId: string | null;
  @Column('uuid', { nullable: true }) staircaseId: string | null;
  @Column('uuid', { nullable: true }) blockId: string | null;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('text', { nullable: true }) doorbell: string | null;
}
