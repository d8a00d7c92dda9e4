// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunKind, RunOrigin, RunState } from '../domain/run.js';

@Entity('match_runs')
export class MatchRunEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: RunKind;
  @Column('text') origin: RunOrigin;
  @Column('text') state: RunState;
  @Column('jsonb', { default: () => "'{}'" }) parameters: Readonly<Record<string, unknown>>;
  @Column('text', { nullable: true }) inputsHash: string | null;
  @Column('bytea', { nullable: true }) inputs: Buffer | null;
  @Column('text', { nullable: true }) outputsHash: string | null;
  @Column('float8', { default: 0 }) objective: number;
  @Column('float8', { default: 0 }) bound: number;
  @Column('float8', { default: 0 }) gap: number;
  @Column('int', { default: 0 }) milliseconds: number;
  @Column('jsonb', { nullable: true }) result: unknown;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** The process that works on it, and its last sign of life. */
  @Column('uuid', { nullable: true }) processId: string | null;
  @Column('timestamptz', { nullable: true }) beatAt: Date | null;
  @Column('int', { default: 0 }) takes: number;
  @Column('timestamptz', { nullable: true }) followedAt: Date | null;
  /** Since when an operator is to decide on it. */
  @Column('timestamptz', { nullable: true }) waitsSince: Date | null;
}
