// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('circle_members')
export class CircleMemberEntity {
  @PrimaryColumn('uuid') circleId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @PrimaryColumn('int') position: number;
  @Column('boolean', { default: true }) live: boolean;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('text', { nullable: true }) channel: string | null;
}
