// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('validity_reminders')
export class ValidityReminderEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('date') until: string;
  @PrimaryColumn('int') days: number;
  @Column('timestamptz') at: Date;
}
