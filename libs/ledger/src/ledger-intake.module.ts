// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { OpeningIntake } from './application/opening-intake.js';
import { LedgerModule } from './ledger.module.js';

/** Opening balances by a file: apart, because the books run without people and files. */
@Module({ imports: [LedgerModule], providers: [OpeningIntake] })
export class LedgerIntakeModule {}
