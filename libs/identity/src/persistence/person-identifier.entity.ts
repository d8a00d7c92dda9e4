// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentifierKind } from '../domain/person-identifier.js';

@Entity('person_identifiers')
export class PersonIdentifierEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: IdentifierKind;
  @Column('bytea') valueHash: Buffer;
  @Column('text') shown: string;
  @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') setAt: Date;
}
