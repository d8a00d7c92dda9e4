// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolderKind } from '../domain/plot-holder.js';
import type { PlotRequest, PlotRequestState } from '../domain/plot-request.js';

@Entity('plot_requests')
export class PlotRequestEntity implements PlotRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: HolderKind;
  @Column('text', { nullable: true }) holderName: string | null;
  @Column('text', { nullable: true }) wish: string | null;
  @Column('text') state: PlotRequestState;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') channel: Channel;
  @Column('timestamptz') createdAt: Date;
}
