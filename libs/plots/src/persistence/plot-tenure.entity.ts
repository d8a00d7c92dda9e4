// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolderKind } from '../domain/plot-holder.js';
import type { Tenure, TenureState } from '../domain/tenure.js';

@Entity('plot_tenures')
export class PlotTenureEntity implements Tenure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') plotId: string;
  @Column('text') kind: HolderKind;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) holderName: string | null;
  @Column('text') state: TenureState;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) outOfTurn: string | null;
  @Column('date', { nullable: true }) warnedUntil: string | null;
  @Column('text', { nullable: true }) warning: string | null;
  @Column('date', { nullable: true }) tidiedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') channel: Channel;
  @Column('timestamptz') createdAt: Date;
}
