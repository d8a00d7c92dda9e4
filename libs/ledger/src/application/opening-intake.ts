// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CellRefused,
  type GivenRow,
  IntakeKinds,
  type Made,
  NAMED_COLUMNS,
  NamedPeople,
  namedFields,
  namedKey,
  type Outcome,
  type RowChoice,
} from '@reciproca/intake';
import { type Ctx, DomainError, type Minutes } from '@reciproca/kernel';
import { parseInput, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { readBalance } from '../domain/written-balance.js';
import { OpeningBalances } from './opening-balances.js';

const rowShape = z.strictObject({ ...namedFields, hours: plainText(20) });

/** Opening balances of a time bank, by a file: whoever is registered begins with what they had. */
@Injectable()
export class OpeningIntake implements OnModuleInit {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly named: NamedPeople,
    private readonly balances: OpeningBalances,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'balances',
      textKey: 'ledger:intake.balances',
      leadKey: 'ledger:intake.balances.lead',
      countKey: 'ledger:intake.balances.count',
      order: 50,
      columns: [
        ...NAMED_COLUMNS,
        {
          key: 'hours',
          textKey: 'ledger:intake.hours',
          names: ['ore', 'saldo', 'saldo ore', 'crediti', 'hours'],
          isRequired: true,
        },
      ],
      keys: (cells) => ({ familyName: namedKey(cells) }),
      newTaker: () => ({ recall: () => undefined, take: (ctx, row, choice) => this.take(ctx, row, choice) }),
      nameSubjects: (ctx, ids) => this.named.name(ctx, ids),
      takeBack: (ctx, _personId, made) => this.takeBack(ctx, made),
    });
  }

  private async take(ctx: Ctx, { cells }: GivenRow, choice: RowChoice | null): Promise<Outcome> {
    const row = parseInput(rowShape, cells);
    const minutes = readBalance(row.hours);
    if (minutes === null) throw new CellRefused('hours', 'ledger.balance_wrong');
    const found = await this.named.find(ctx, row, choice);
    if ('candidateIds' in found) return { is: 'asks', ...found };
    return this.open(ctx, found.person.id, minutes);
  }

  private async open(ctx: Ctx, personId: string, minutes: Minutes): Promise<Outcome> {
    const there = await this.balances.find(ctx, personId);
    if (there === minutes || (there === null && minutes === 0)) return { is: 'same', subjectId: personId };
    // Minutes are put right by two people, never by a file.
    if (there !== null) throw new CellRefused('hours', 'ledger.opened_otherwise', { minutes: there });
    return { is: 'made', subjectId: personId, made: { transferId: await this.balances.open(ctx, personId, minutes) } };
  }

  private async takeBack(ctx: Ctx, { transferId }: Made): Promise<void> {
    if (typeof transferId !== 'string') throw new DomainError('transfer.not_found', 'not_found');
    await this.balances.takeBack(ctx, transferId);
  }
}
