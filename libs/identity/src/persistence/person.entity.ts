// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('date') birthDate: string;
  @Column('text', { nullable: true }) gender: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { array: true, default: () => "'{it}'" }) spokenLanguages: string[];
  @Column('text', { default: 'it' }) uiLanguage: string;
  @Column('text', { default: 'none' }) devices: string;
  @Column('text', { array: true, default: () => "'{call}'" }) channels: string[];
  @Column('boolean', { default: false }) largeText: boolean;
  @Column('boolean', { default: false }) creditExempt: boolean;
  @Column('date', { nullable: true }) vettedUntil: string | null;
  @Column('uuid', { nullable: true }) vettedBy: string | null;
  @Column('uuid', { nullable: true }) guardianId: string | null;
  @Column('text', { default: 'active' }) state: string;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('date', { nullable: true }) coveredUntil: string | null;
  @Column('jsonb', { nullable: true }) callHours: unknown;
  @Column('boolean', { default: false }) callOnly: boolean;
}
