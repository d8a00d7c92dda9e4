// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An ente without a row asks. */
@Entity('listening_rules')
export class ListeningRulesEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('boolean') asksAfter: boolean;
}
