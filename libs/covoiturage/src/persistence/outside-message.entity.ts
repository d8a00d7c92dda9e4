// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutsideMessage } from '../domain/outside-booking.js';

@Entity('outside_messages')
export class OutsideMessageEntity implements OutsideMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') partnerId: string;
  @Column('uuid') listingId: string;
  @Column('text') alias: string;
  @Column('text') words: string;
  @Column('timestamptz') sentAt: Date;
  @Column('timestamptz', { nullable: true }) passedOnAt: Date | null;
}
