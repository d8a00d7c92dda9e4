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
}
