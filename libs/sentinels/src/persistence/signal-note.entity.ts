// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signal_notes')
export class SignalNoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') signalId: string;
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  @Column('timestamptz') at: Date;
}
