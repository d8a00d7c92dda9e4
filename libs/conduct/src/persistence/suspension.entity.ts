// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealOutcome, SuspensionEnd } from '../domain/suspension.js';

@Entity('suspensions')
export class SuspensionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) listingId: string | null;
  @Column('text') reason: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) suspendedBy: string | null;
  @Column('timestamptz') suspendedAt: Date;
  @Column('uuid', { array: true, default: () => "'{}'" }) hiddenListingIds: string[];
  @Column('text', { nullable: true }) appeal: string | null;
  @Column('text', { nullable: true }) appealChannel: string | null;
  @Column('uuid', { nullable: true }) appealedBy: string | null;
  @Column('timestamptz', { nullable: true }) appealedAt: Date | null;
  @Column('text', { nullable: true }) appealOutcome: AppealOutcome | null;
  @Column('text', { nullable: true }) appealAnswer: string | null;
  @Column('uuid', { nullable: true }) appealDecidedBy: string | null;
  @Column('timestamptz', { nullable: true }) appealDecidedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endWhy: SuspensionEnd | null;
}
