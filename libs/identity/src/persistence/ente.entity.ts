// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteState } from '../domain/ente-state.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enti')
export class EnteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) ambitoCode: string | null;
  @Column('jsonb', { default: () => "'{}'" }) settings: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('text', { default: 'open' }) state: EnteState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) stateSince: Date;
  /** Of which ente this is the practice; null for one people work in. */
  @Column('uuid', { nullable: true }) practiceOf: string | null;
  /** When somebody last stepped into it. */
  @Column('timestamptz', { nullable: true }) practiceUsedAt: Date | null;
}
