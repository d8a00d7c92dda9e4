// SPDX-License-Identifier: AGPL-3.0-or-later
import { Entity, PrimaryColumn } from 'typeorm';

@Entity('ente_comuni')
export class EnteComuneEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') comuneCode: string;
}
