// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactChannel } from '../domain/contact.js';

@Entity('contacts')
export class ContactEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') channel: ContactChannel;
  @Column('text') direction: 'in' | 'out';
  @Column('text', { nullable: true }) aboutKind: string | null;
  @Column('uuid', { nullable: true }) aboutId: string | null;
  @Column('text') outcome: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { nullable: true }) nextStep: string | null;
  @Column('timestamptz', { nullable: true }) nextAt: Date | null;
  @Column('uuid', { name: 'heard_from', nullable: true }) heardFrom: string | null;
  @Column('text', { nullable: true }) heardName: string | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column('timestamptz') at: Date;
}
