// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentWay, NoTaxCodeReason, Outcome, Participant } from '../domain/participant.js';

@Entity('project_participants')
export class ProjectParticipantEntity implements Participant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') projectId: string;
  @Column('uuid') personId: string;
  @Column('date') enteredOn: string;
  @Column('date', { nullable: true }) leftOn: string | null;
  @Column('text', { array: true, nullable: true }) outcomes: readonly Outcome[] | null;
  @Column('text', { nullable: true }) taxCode: string | null;
  @Column('text', { nullable: true }) noTaxCodeReason: NoTaxCodeReason | null;
  @Column('text', { nullable: true }) employment: string | null;
  @Column('text', { nullable: true }) education: string | null;
  @Column('text', { nullable: true }) citizenship: string | null;
  @Column('text', { nullable: true }) foreignBackground: string | null;
  @Column('text', { nullable: true }) homeless: string | null;
  @Column('text', { nullable: true }) rural: string | null;
  @Column('text', { nullable: true }) disability: string | null;
  @Column('text', { nullable: true }) minority: string | null;
  @Column('date', { nullable: true }) consentOn: string | null;
  @Column('text', { nullable: true }) consentWay: ConsentWay | null;
  @Column('text', { nullable: true }) noticeVersion: string | null;
  @Column('timestamptz', { nullable: true }) specialWithdrawnAt: Date | null;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') createdAt: Date;
}
