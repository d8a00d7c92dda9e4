// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Logged } from '../domain/administrator.js';

@Entity('installation_log')
export class InstallationLogEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  /** By name, which stays when they do not; null for the console. */
  @Column('text', { nullable: true }) administrator: string | null;
  @Column('text') what: Logged;
  /** The short name of the ente, or the name of an administrator. */
  @Column('text', { nullable: true }) about: string | null;
}
