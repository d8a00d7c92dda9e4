// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MergeKept } from '../domain/comune-parting.js';

@Entity('comuni')
export class ComuneEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') province: string;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
  @Column('text', { nullable: true }) mergedInto: string | null;
  @Column('date', { nullable: true }) mergedOn: string | null;
  /** Of the comuni that are part of it. */
  @Column('text', { array: true, default: () => "'{}'" }) formerNames: readonly string[];
  /** When it was written down; null of those from before partings. */
  @Column('timestamptz', { nullable: true }) mergedAt: Date | null;
  @Column('jsonb', { nullable: true }) mergeKept: MergeKept | null;
  /** When an ente last took over what it had there. */
  @Column('timestamptz', { nullable: true }) takenOverAt: Date | null;
}
