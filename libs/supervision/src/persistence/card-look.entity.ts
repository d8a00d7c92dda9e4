// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('card_looks')
export class CardLookEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid') subjectId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('timestamptz') until: Date;
}
