// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RidePartner } from '../domain/ride-partner.js';

@Entity('ride_partners')
export class RidePartnerEntity implements RidePartner {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('text') operator: string;
  @Column('bytea') keyHash: Buffer;
  @Column('timestamptz') madeAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
