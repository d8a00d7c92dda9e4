// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ahead, WhatLiesAhead } from '@reciproca/exchange';
import { AccessLog, People, type PersonCard, PersonNotes, RegisterPerson, type ShownNote } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { ensureJoinable, ensureMayJoin } from '../domain/joining.js';
import { type FileMarks, findFileMarks } from '../persistence/file-marks.read-model.js';
import { countJoined, listJoinBlockers } from '../persistence/held-data.js';

/** One of two files side by side. */
export interface JoinSide {
  readonly person: PersonCard;
  readonly marks: FileMarks;
  readonly balance: number;
  readonly ahead: Ahead;
  readonly notes: readonly ShownNote[];
}

export interface JoinPreview {
  readonly stays: JoinSide;
  readonly goes: JoinSide;
  /** Rows that will be of the file that stays, by table. */
  readonly moved: readonly { readonly table: string; readonly rows: number }[];
  /** Codes of what stands in the way. */
  readonly blockers: readonly DomainError[];
}

/** Both files, and what joining them will do: looked at before it is done, and written down. */
@Injectable()
export class PreviewJoin {
  constructor(
    private readonly people: People,
    private readonly register: RegisterPerson,
    private readonly ahead: WhatLiesAhead,
    private readonly ledger: Ledger,
    private readonly notes: PersonNotes,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, staysId: string, goesId: string): Promise<JoinPreview> {
    ensureMayJoin(ctx);
    const [stays, goes] = [await this.sideOf(ctx, staysId), await this.sideOf(ctx, goesId)];
    return {
      stays,
      goes,
      moved: await countJoined(ctx, goesId),
      blockers: [...refusalsOf(stays.person, goes.person), ...(await this.listBlockers(ctx, goesId, staysId))],
    };
  }

  /** Whose file may be about the same person as this one. */
  async listAlike(ctx: Ctx, personId: string): Promise<PersonCard[]> {
    ensureMayJoin(ctx);
    const alike = await this.register.listPerhapsSame(ctx, await this.people.getPerson(ctx, personId));
    return alike.filter(({ id }) => id !== personId);
  }

  private async listBlockers(ctx: Ctx, goesId: string, staysId: string): Promise<DomainError[]> {
    return (await listJoinBlockers(ctx, goesId, staysId)).map((code) => new DomainError(code, 'conflict'));
  }

  private async sideOf(ctx: Ctx, personId: string): Promise<JoinSide> {
    const person = await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'person' } });
    return {
      person,
      marks: await findFileMarks(ctx, personId),
      balance: await this.ledger.getBalance(ctx, { kind: 'person', ownerId: personId }),
      ahead: await this.ahead.execute(ctx, personId),
      notes: await this.notes.list(ctx, personId),
    };
  }
}

function refusalsOf(stays: PersonCard, goes: PersonCard): DomainError[] {
  try {
    ensureJoinable(stays, goes);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return [error];
    throw error;
  }
}
