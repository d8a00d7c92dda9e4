// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import { readFile } from '../files/read-file.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { ChooseSheet } from './choose-sheet.js';
import { IntakeKinds } from './intake-kinds.js';

export interface ReceivedFile {
  readonly kind: string;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

const LONGEST_NAME = 120;

/** Reads a file and keeps what is in it: from here on nothing is lost, whatever becomes of the page. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly chooseSheet: ChooseSheet,
  ) {}

  /** Throws `intake.unknown_kind` and what reading the file throws. */
  async execute(ctx: Ctx, { kind, file }: ReceivedFile): Promise<string> {
    ensureMayTakeIn(ctx);
    this.kinds.get(kind);
    const sheets = await readFile(file?.content ?? null);
    const id = newId();
    await this.intakes.insert(
      ctx,
      {
        id,
        kind,
        fileName: [...(file?.name.replaceAll(/\p{C}/gu, '').trim() || '—')].slice(-LONGEST_NAME).join(''),
        state: 'sheets',
        sheet: null,
        heading: null,
        mapping: null,
        above: [],
        total: 0,
        done: 0,
        startedBy: ctx.actor.personId,
        createdAt: ctx.clock.now(),
        takenAt: null,
      },
      sheets,
    );
    if (sheets.length === 1) await this.chooseSheet.execute(ctx, id, 0);
    return id;
  }
}
