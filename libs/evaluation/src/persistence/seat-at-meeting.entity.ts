// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeatAtMeeting, Answer, Presence } from '../domain/meeting.js';

@Entity('evaluation_answers')
export class SeatAtMeetingEntity implements SeatAtMeeting {
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('uuid') seatId: string;
  @Column('uuid') enteId: string;
  @Column('text', { nullable: true }) answer: Answer | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) channel: Channel | null;
  @Column('text', { nullable: true }) presence: Presence | null;
}
