// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Seat } from '../domain/seat.js';

@Entity('evaluation_seats')
export class SeatEntity implements Seat {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') tableId: string;
  @Column('int') number: number;
  @Column('text') component: string;
}
