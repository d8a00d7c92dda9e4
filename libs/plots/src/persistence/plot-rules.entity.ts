// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlotRules, TurnOrder } from '../domain/plot-turn.js';

@Entity('plot_rules')
export class PlotRulesEntity implements PlotRules {
  @PrimaryColumn('uuid') gardenId: string;
  @Column('uuid') enteId: string;
  @Column('text') turnOrder: TurnOrder;
  @Column('int') warningDays: number;
}
