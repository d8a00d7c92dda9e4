// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Thanks, ThanksOutcome } from '../domain/thanks.js';

@Entity('words_of_thanks')
export class ThanksEntity implements Thanks {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') agreementId: string;
  @Column('uuid') senderId: string;
  @Column('uuid') recipientId: string;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') words: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('timestamptz', { nullable: true }) reportedAt: Date | null;
  @Column('text', { nullable: true }) reportedWhy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('text', { nullable: true }) outcome: ThanksOutcome | null;
}
