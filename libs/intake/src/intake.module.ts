// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import './persistence/intake.personal-data.js';
import './texts/intake-texts.js';
import { ChooseSheet } from './application/choose-sheet.js';
import { IntakeKinds } from './application/intake-kinds.js';
import { IntakeWork } from './application/intake-work.js';
import { MapColumns } from './application/map-columns.js';
import { MendRows } from './application/mend-rows.js';
import { NamedPeople } from './application/named-people.js';
import { PassRows } from './application/pass-rows.js';
import { ReceiveFile } from './application/receive-file.js';
import { RejectSheet } from './application/reject-sheet.js';
import { StartIntake } from './application/start-intake.js';
import { ViewIntake } from './application/view-intake.js';
import { WorkRows } from './application/work-rows.js';
import { IntakeClaimRepository } from './persistence/intake-claim.repository.js';
import { IntakeRowRepository } from './persistence/intake-row.repository.js';
import { IntakeTitleRepository } from './persistence/intake-title.repository.js';
import { IntakeRepository } from './persistence/intake.repository.js';
import { intakeTables } from './persistence/intake.tables.js';

const repositories = [IntakeClaimRepository, IntakeRepository, IntakeRowRepository, IntakeTitleRepository];
const facades = [ReceiveFile, ChooseSheet, MapColumns, MendRows, StartIntake, ViewIntake, RejectSheet, IntakeWork];

@Global()
@Module({
  imports: [intakeTables],
  providers: [...repositories, ...facades, IntakeKinds, NamedPeople, PassRows, WorkRows],
  exports: [...facades, IntakeKinds, NamedPeople],
})
export class IntakeModule {}
