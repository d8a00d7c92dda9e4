// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Consent, Signal, SignalOutcome, SignalState } from '../domain/signal.js';

@Entity('signals')
export class SignalEntity implements Signal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') sentinelId: string;
  @Column('text') channel: string;
  @Column('text') about: string;
  @Column('text') need: string;
  @Column('text') consent: Consent;
  @Column('boolean', { default: false }) urgent: boolean;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') state: SignalState;
  @Column('uuid', { nullable: true }) assignedTo: string | null;
  @Column('text', { nullable: true }) outcome: SignalOutcome | null;
  @Column('text', { nullable: true }) feedback: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
