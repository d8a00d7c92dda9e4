// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@reciproca/kernel';
import type { CallHours } from '../domain/call-hours.js';
import type { GuardianshipKind } from '../domain/guardianship.js';
import type { Device, Gender, PersonState, TellingChannel } from '../domain/person-card.js';

@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('date') birthDate: string;
  @Column('text', { nullable: true }) gender: Gender | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { array: true, default: () => "'{it}'" }) spokenLanguages: readonly string[];
  @Column('text', { default: 'it' }) uiLanguage: Language;
  /** Whether the person has said so; else it is what the office took for granted. */
  @Column('boolean', { default: false }) languageChosen: boolean;
  @Column('text', { default: 'none' }) devices: Device;
  @Column('text', { array: true, default: () => "'{call}'" }) channels: readonly TellingChannel[];
  @Column('boolean', { default: false }) largeText: boolean;
  @Column('boolean', { default: false }) creditExempt: boolean;
  @Column('boolean', { default: false }) vettedHelpersOnly: boolean;
  @Column('date', { nullable: true }) vettedUntil: string | null;
  @Column('uuid', { nullable: true }) vettedBy: string | null;
  @Column('uuid', { nullable: true }) guardianId: string | null;
  @Column('text', { nullable: true }) guardianKind: GuardianshipKind | null;
  @Column('boolean', { nullable: true }) guardianDecidesAlone: boolean | null;
  @Column('date', { nullable: true }) guardianFrom: string | null;
  @Column('date', { nullable: true }) guardianUntil: string | null;
  @Column('text', { default: 'active' }) state: PersonState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('date', { nullable: true }) coveredUntil: string | null;
  @Column('jsonb', { nullable: true }) callHours: CallHours | null;
  @Column('boolean', { default: false }) callOnly: boolean;
}
