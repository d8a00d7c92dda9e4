// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('engine_settings')
export class EngineSettingsEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('jsonb') settings: unknown;
  @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('timestamptz') changedAt: Date;
}
