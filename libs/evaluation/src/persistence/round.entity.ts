// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Round, RoundState } from '../domain/round.js';

@Entity('evaluation_rounds')
export class RoundEntity implements Round {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') tableId: string;
  @Column('int') number: number;
  @Column('text') name: string;
  @Column('date') fromDay: string;
  @Column('date') toDay: string;
  @Column('int') scaleMax: number;
  @Column('text') lowLabel: string;
  @Column('text') highLabel: string;
  @Column('text') state: RoundState;
  @Column('date') closesOn: string;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closedBy: 'all' | 'day' | 'staff' | null;
  @Column('text', { nullable: true }) discussion: string | null;
  @Column('text', { nullable: true }) decision: string | null;
  @Column('jsonb') told: Partial<Record<Language, string>>;
}
