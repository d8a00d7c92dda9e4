// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, Enti, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, DomainError, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { Ledger, type StatementLine } from '@reciproca/ledger';
import { type PeriodStatement, statementBetween } from '../domain/statement-period.js';

const LINES_AT_ONCE = 100;
const MOST_PAGES = 20;

export interface NamedLine extends StatementLine {
  readonly names: readonly string[];
}

export interface PaperStatement extends PeriodStatement<NamedLine> {
  readonly person: PersonCard;
  readonly enteName: string;
  readonly officePhone: string;
}

/** Days as yyyy-mm-dd, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A person's minutes over some days, for who wants them on paper. */
@Injectable()
export class ShowPaperStatement {
  constructor(
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `statement.ends_before_start` and `person.not_found`. */
  async execute(ctx: Ctx, personId: string, { from, to }: Period): Promise<PaperStatement> {
    if (to < from) throw new DomainError('statement.ends_before_start', 'invalid', { field: 'to' });
    const person = await this.people.getPerson(ctx, personId);
    const statement = await this.ofPeriod(ctx, personId, { from, to });
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'statement_on_paper', from, to } });
    const { name, settings } = await this.enti.getEnte(ctx);
    return {
      ...statement,
      lines: await this.named(ctx, statement.lines),
      person,
      enteName: name,
      officePhone: settings.officePhone,
    };
  }

  /** For other parts' own work: it is no reading of the statement, and leaves no entry. */
  async ofPeriod(ctx: Ctx, personId: string, { from, to }: Period): Promise<PeriodStatement<StatementLine>> {
    const [starts, ends] = [startOfRomeDay(from), endOfRomeDay(to)];
    return statementBetween(await this.linesSince(ctx, personId, starts), starts, ends);
  }

  /** Back to the first line before the period, whose balance it opens with. */
  private async linesSince(ctx: Ctx, personId: string, starts: Date): Promise<StatementLine[]> {
    const lines: StatementLine[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await this.ledger.statement(
        ctx,
        { kind: 'person', ownerId: personId },
        { after, limit: LINES_AT_ONCE },
      );
      lines.push(...items);
      if (!next || items.some(({ at }) => at < starts)) break;
      after = next;
    }
    return lines;
  }

  private async named(ctx: Ctx, lines: readonly StatementLine[]): Promise<NamedLine[]> {
    const ids = lines
      .flatMap(({ counterparts }) => counterparts ?? [])
      .filter(({ kind }) => kind === 'person')
      .map(({ ownerId }) => ownerId);
    const people = await this.people.listPeopleByIds(ctx, ids);
    return lines.map((line) => ({
      ...line,
      names: (line.counterparts ?? []).map(({ kind, ownerId }) => people.get(ownerId)?.shortName ?? kind),
    }));
  }
}
