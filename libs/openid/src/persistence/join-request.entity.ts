// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentifierKind } from '@reciproca/identity';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JoinRequestState } from '../domain/join-request.js';

@Entity('join_requests')
export class JoinRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') state: JoinRequestState;
  @Column('text') kind: IdentifierKind;
  @Column('bytea') valueHash: Buffer;
  @Column('text', { nullable: true }) value: string | null;
  @Column('text') shown: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('date') birthDate: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) word: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
}
