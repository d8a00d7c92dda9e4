// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('subscriptions')
export class SubscriptionEntity {
  @PrimaryColumn('text') topic: string;
  @PrimaryColumn('text') handler: string;
  @Column('text') lane: string;
}
