// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SpokenConsent } from '../domain/spoken-consent.js';

@Entity('spoken_consents')
export class SpokenConsentEntity implements SpokenConsent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') side: SpokenConsent['side'];
  @Column('uuid') requestId: string;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @Column('uuid', { name: 'said_by', nullable: true }) saidById: string | null;
  @Column('text') channel: string;
  @Column('text') words: string;
  @Column('uuid') heardBy: string;
  @Column('timestamptz') heardAt: Date;
}
