// SPDX-License-Identifier: AGPL-3.0-or-later
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type IntakeView,
  IntakeWork,
  isWorkedOn,
  MapColumns,
  ReceiveFile,
  StartIntake,
  ViewIntake,
} from '@reciproca/intake';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { narrowTo, systemSeed, UnitOfWork } from '@reciproca/platform';
import { refusalText } from '@reciproca/web';
import { PlainFailure } from '../output/plain-failure.js';
import type { Progress } from '../output/progress.js';

export interface FileToImport {
  readonly enteSlug: string;
  readonly kind: string;
  readonly path: string;
  readonly content: Buffer;
  readonly title: string;
}

const LOOK_MS = 100;

/** One file by way of the same steps as on the pages, in the ente it is for. */
export class FileImport {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly file: FileToImport,
    private readonly progress: Progress,
  ) {}

  /** Reads it and tries its rows; throws a plain failure for a file that is no table or lacks a column. */
  async try(): Promise<IntakeView> {
    const { kind, path, content } = this.file;
    const id = await this.within((ctx) =>
      this.app.get(ReceiveFile).execute(ctx, { kind, file: { name: basename(path), content } }),
    );
    const view = await this.work(id);
    if (view.intake.state === 'sheets') throw new PlainFailure('Nel file ci sono più tabelle: salvarne una sola.');
    return view.intake.state === 'columns' ? this.leaveOutUnknown(view) : view;
  }

  async take({ intake }: IntakeView): Promise<IntakeView> {
    await this.within((ctx) => this.app.get(StartIntake).take(ctx, intake.id));
    return this.work(intake.id);
  }

  async forget({ intake }: IntakeView): Promise<void> {
    await this.within((ctx) => this.app.get(StartIntake).discard(ctx, intake.id));
  }

  within<Result>(act: (ctx: Ctx) => Promise<Result>): Promise<Result> {
    return this.app.get(UnitOfWork).run(systemSeed('import'), async (ctx) => {
      try {
        return await act(await narrowTo(ctx, await findEnteId(ctx, this.file.enteSlug)));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw new PlainFailure(refusalText(error.code, 'it', error.details));
      }
    });
  }

  /** Until nobody works on it any more: this process, or a server beside it that was quicker. */
  private async work(id: string): Promise<IntakeView> {
    const look = (): Promise<IntakeView> => this.within((ctx) => this.app.get(ViewIntake).get(ctx, id));
    let view = await look();
    if (!isWorkedOn(view.intake.state)) return view;
    let [shown, isOver] = [0, false];
    this.progress.start(view.intake.total, this.file.title);
    const done = this.app
      .get(IntakeWork)
      .drain()
      .finally(() => (isOver = true));
    while (isWorkedOn(view.intake.state)) {
      await Promise.race([pause(LOOK_MS), ...(isOver ? [] : [done])]);
      view = await look();
      const more = Math.min(view.intake.done, view.intake.total) - shown;
      this.progress.advance(more);
      shown += more;
    }
    await done;
    this.progress.advance(view.intake.total - shown);
    this.progress.stop();
    return view;
  }

  /** Nobody is there to ask: columns nobody knows are left out. */
  private async leaveOutUnknown(view: IntakeView): Promise<IntakeView> {
    const { guess } = await this.within((ctx) => this.app.get(ViewIntake).getMapping(ctx, view));
    if (isEnough(guess, view.kind.columns)) {
      const known = guess.map((key) => key ?? null);
      await this.within((ctx) => this.app.get(MapColumns).execute(ctx, view.intake.id, known, { isRemembered: false }));
      return this.work(view.intake.id);
    }
    const titles = (keys: typeof view.kind.columns): string => keys.map(({ names, key }) => names[0] ?? key).join(', ');
    const missing = view.kind.columns.filter(({ key, isRequired }) => isRequired && !guess.includes(key));
    await this.forget(view);
    throw new PlainFailure(`Mancano le colonne: ${titles(missing)}. Si conoscono: ${titles(view.kind.columns)}`);
  }
}

function isEnough(guess: readonly (string | null | undefined)[], columns: IntakeView['kind']['columns']): boolean {
  return columns.every(({ key, isRequired }) => !isRequired || guess.includes(key));
}

async function findEnteId(ctx: Ctx, slug: string): Promise<string> {
  const enti = await ctx.tx.query<{ id: string; slug: string }>('SELECT id, slug FROM enti ORDER BY slug');
  const ente = enti.find((one) => one.slug === slug);
  if (ente) return ente.id;
  throw new PlainFailure(
    `Nessun ente si chiama "${slug}". Ci sono: ${enti.map((one) => one.slug).join(', ') || 'nessuno'}`,
  );
}
