// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rating } from '../domain/round.js';

@Entity('evaluation_ratings')
export class RatingEntity implements Rating {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') roundId: string;
  @Column('uuid') itemId: string;
  @Column('uuid') seatId: string;
  @Column('uuid') termId: string;
  @Column('int') revision: number;
  @Column('int', { nullable: true }) value: number | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') channel: Channel;
  @Column('timestamptz') ratedAt: Date;
}
