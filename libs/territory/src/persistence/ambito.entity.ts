// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ambiti')
export class AmbitoEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
}
