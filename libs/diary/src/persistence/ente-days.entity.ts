// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Closing } from '../domain/closing-days.js';

@Entity('ente_days')
export class EnteDaysEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('text', { nullable: true }) patronDay: string | null;
  @Column('jsonb') closings: readonly Closing[];
  @Column('boolean', { default: false }) pauses: boolean;
}
