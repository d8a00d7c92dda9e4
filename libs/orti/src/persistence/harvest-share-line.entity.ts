// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('harvest_share_lines')
export class HarvestShareLineEntity {
  @PrimaryColumn('uuid') shareId: string;
  @PrimaryColumn('uuid') requestId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) householdId: string | null;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('int') wishGrams: number;
  @Column('int') proposedGrams: number;
  @Column('int') grams: number;
  @Column('int') people: number;
  @Column('boolean') cannotShop: boolean;
  @Column('jsonb') reasons: unknown;
}
