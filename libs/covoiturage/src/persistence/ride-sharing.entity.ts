// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether an ente’s rides are shown to other platforms; without a row they are not. */
@Entity('ride_sharing')
export class RideSharingEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('boolean') isOn: boolean;
  @Column('timestamptz') changedAt: Date;
}
