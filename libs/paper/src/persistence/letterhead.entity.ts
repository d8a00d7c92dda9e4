// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('letterheads')
export class LetterheadEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('text', { array: true }) lines: readonly string[];
  @Column('text', { array: true }) footer: readonly string[];
}
