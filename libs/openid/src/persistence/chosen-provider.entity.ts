// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProviderKind } from '../domain/provider.js';

@Entity('chosen_providers')
export class ChosenProviderEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') kind: ProviderKind;
  @Column('uuid') providerId: string;
}
