// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, ChangeRoles } from '@reciproca/identity';
import {
  type GivenRow,
  IntakeKinds,
  type Made,
  NAMED_COLUMNS,
  NamedPeople,
  namedFields,
  namedKey,
  type Outcome,
  type RowChange,
  type RowChoice,
  writtenDay,
} from '@reciproca/intake';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { dayShape, parseInput, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { type DriverPapers, PAPERS } from '../domain/driver-papers.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { ManageDrivers, type PapersInput } from './manage-drivers.js';
import { PAPER_COLUMNS } from './paper-columns.js';

const day = z.preprocess(writtenDay, dayShape);
const count = (least: number, most: number) =>
  z.preprocess(
    (cell) => (cell === '' || cell === undefined ? undefined : Number(cell)),
    z.number().int().min(least).max(most).optional(),
  );
const rowShape = z.strictObject({
  ...namedFields,
  car: plainText(80, 2),
  seats: z.preprocess((cell) => (cell === '' ? undefined : Number(cell)), z.number().int().min(1).max(8)),
  wheelchairSpaces: count(0, 2),
  walkerSpaces: count(0, 4),
  licenceUntil: day,
  insuranceUntil: day,
  inspectionUntil: z.preprocess((cell) => (cell === '' ? undefined : cell), day.optional()),
  coverUntil: day,
});

/** Drivers' papers, by a file: whoever is registered drives from now on. */
@Injectable()
export class PapersIntake implements OnModuleInit {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly named: NamedPeople,
    private readonly preview: ChangePreview,
    private readonly roles: ChangeRoles,
    private readonly drivers: ManageDrivers,
    private readonly papers: DriverPapersRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'papers',
      textKey: 'trasporto:intake.papers',
      leadKey: 'trasporto:intake.papers.lead',
      countKey: 'trasporto:intake.papers.count',
      order: 40,
      columns: [...NAMED_COLUMNS, ...PAPER_COLUMNS],
      keys: (cells) => ({ familyName: namedKey(cells) }),
      newTaker: () => ({ recall: () => undefined, take: (ctx, row, choice) => this.take(ctx, row, choice) }),
      nameSubjects: (ctx, ids) => this.named.name(ctx, ids),
      takeBack: (ctx, personId, made) => this.takeBack(ctx, personId, made),
    });
  }

  private async take(ctx: Ctx, { cells }: GivenRow, choice: RowChoice | null): Promise<Outcome> {
    const {
      givenName,
      familyName,
      birthDate,
      wheelchairSpaces = 0,
      walkerSpaces = 0,
      ...row
    } = parseInput(rowShape, cells);
    const found = await this.named.find(ctx, { givenName, familyName, birthDate }, choice);
    if ('candidateIds' in found) return { is: 'asks', ...found };
    const { person } = found;
    const input: PapersInput = { ...row, wheelchairSpaces, walkerSpaces };
    const before = await this.papers.findPapers(ctx, person.id);
    const isNewRole = !person.roles.includes('driver');
    const made = { after: input, isNewRole, before: before && inputOf(before) };
    if (!before) {
      if (isNewRole) await this.roles.grant(ctx, person.id, 'driver');
      await this.drivers.approve(ctx, person.id, input);
      return { is: 'made', subjectId: person.id, made };
    }
    const changes = changesOf(before, input);
    if (changes.length === 0) return { is: 'same', subjectId: person.id };
    if (choice?.as !== 'same' || !choice.change) return { is: 'differs', subjectId: person.id, changes };
    await this.drivers.approve(ctx, person.id, input);
    return { is: 'changed', subjectId: person.id, made };
  }

  private async takeBack(ctx: Ctx, personId: string, made: Made): Promise<void> {
    const { after, before, isNewRole } = made as { after: PapersInput; before: PapersInput | null; isNewRole: boolean };
    const there = await this.papers.findPapers(ctx, personId);
    if (!there || changesOf(there, after).length > 0) throw new DomainError('intake.changed_since', 'conflict');
    if (before) return void (await this.drivers.approve(ctx, personId, before));
    const resting = await this.preview.list(ctx, personId, { kind: 'role', role: 'driver' });
    if (resting.length > 0) throw new DomainError('intake.rests', 'conflict');
    await this.drivers.withdraw(ctx, personId);
    if (isNewRole) await this.roles.revoke(ctx, personId, 'driver');
  }
}

function inputOf({ personId: _, approvedBy: _by, approvedAt: _at, ...input }: DriverPapers): PapersInput {
  return input;
}

/** Empty cells say nothing. */
function changesOf(before: DriverPapers, after: PapersInput): RowChange[] {
  return (['car', 'seats', ...PAPERS] as const).flatMap((column) => {
    const [is, said] = [before[column], after[column]];
    if (said === undefined || said === null || String(is) === String(said)) return [];
    return [{ column, before: String(is ?? ''), after: String(said) }];
  });
}
