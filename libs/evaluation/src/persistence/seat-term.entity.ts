// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeatTerm, EndReason, Part } from '../domain/seat.js';

@Entity('evaluation_terms')
export class SeatTermEntity implements SeatTerm {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') tableId: string;
  @Column('uuid') seatId: string;
  @Column('text') part: Part;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) outsideName: string | null;
  @Column('text', { nullable: true }) outsideContact: string | null;
  @Column('date') fromDay: string;
  @Column('date', { nullable: true }) toDay: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) endReason: EndReason | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
