// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Undertaking, UndertakingState } from '../domain/undertaking.js';

@Entity('evaluation_undertakings')
export class UndertakingEntity implements Undertaking {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') tableId: string;
  @Column('uuid', { nullable: true }) roundId: string | null;
  @Column('text') what: string;
  @Column('uuid', { nullable: true }) seatId: string | null;
  @Column('text', { nullable: true }) ownerName: string | null;
  @Column('date') dueOn: string;
  @Column('text') state: UndertakingState;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('timestamptz') createdAt: Date;
}
