// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Objection } from '../domain/minutes.js';

@Entity('evaluation_objections')
export class ObjectionEntity implements Objection {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') minutesId: string;
  @Column('uuid') seatId: string;
  @Column('text') text: string;
  @Column('date') madeOn: string;
  @Column('text') channel: Channel;
  @Column('date', { nullable: true }) settledOn: string | null;
  @Column('text', { nullable: true }) settlement: string | null;
}
