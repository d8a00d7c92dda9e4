// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contact_steps_done')
export class ContactStepsDoneEntity {
  @PrimaryColumn('uuid') contactId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') byId: string;
  @Column('timestamptz') at: Date;
}
