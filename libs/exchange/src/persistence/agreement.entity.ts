// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agreement, AgreementState } from '../domain/agreement.js';
import type { Service } from '../domain/listing.js';
import type { Titles } from '../domain/title.js';

@Entity('agreements')
export class AgreementEntity implements Agreement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') service: Service;
  @Column('uuid') categoryId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid') requestId: string;
  @Column('uuid') offerId: string;
  @Column('uuid') requestSlotId: string;
  @Column('uuid') offerSlotId: string;
  @Column('uuid') giverId: string;
  @Column('uuid') receiverId: string;
  @Column('text') title: string;
  @Column('jsonb', { nullable: true }) titles: Titles | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('int') minutes: number;
  @Column('int', { nullable: true }) claimedMinutes: number | null;
  @Column('int') units: number;
  @Column('text') state: AgreementState;
  @Column('timestamptz', { nullable: true }) giverConfirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) receiverConfirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('uuid', { nullable: true }) transferId: string | null;
  @Column('text', { nullable: true }) giverComune: string | null;
  @Column('text', { nullable: true }) receiverComune: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
