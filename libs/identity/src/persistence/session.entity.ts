// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionKind } from '../domain/sign-in.rules.js';

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: SessionKind;
  @Column('text', { default: '' }) userAgent: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid', { nullable: true }) actingFor: string | null;
  @Column('text', { nullable: true }) actingChannel: string | null;
  /** Whether more than a password was shown when it was opened. */
  @Column('boolean', { default: false }) secondFactor: boolean;
  /** Of practice: the session somebody has stepped in from, without which it is worth nothing. */
  @Column('uuid', { nullable: true }) homeSessionId: string | null;
}
