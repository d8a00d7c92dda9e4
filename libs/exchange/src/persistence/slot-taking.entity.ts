// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Taking } from '../domain/listing.js';

@Entity('slot_takings')
export class SlotTakingEntity implements Taking {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') slotId: string;
  @Column('int') units: number;
  @Column('text') reason: Taking['reason'];
  @Column('uuid') referenceId: string;
  @Column('timestamptz') takenAt: Date;
}
