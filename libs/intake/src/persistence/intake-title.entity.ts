// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a title stands for in the files of this ente. */
@Entity('intake_titles')
export class IntakeTitleEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('text') title: string;
  /** Null for one that is left out. */
  @Column('text', { nullable: true }) columnKey: string | null;
}
