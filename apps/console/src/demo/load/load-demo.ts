// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { AcceptProposal, DeclineProposal, MatchListing, PostListing } from '@reciproca/exchange';
import { MyFace } from '@reciproca/faces';
import { DEMO_PASSWORD, hashPassword } from '@reciproca/identity';
import { type Clock, romeDay, systemClock, type Transaction } from '@reciproca/kernel';
import { CirclesOnArrival } from '@reciproca/planning';
import { overAllEnti, UnitOfWork, systemSeed } from '@reciproca/platform';
import type { Progress } from '../../output/progress.js';
import { buildDemo } from '../plan/build-demo.js';
import { writeNotice } from '../privacy/write-notice.js';
import { writePartners } from '../privacy/write-partners.js';
import type { DemoPlan } from '../plan/demo-plan.js';
import { AnswerProposals } from './answer-proposals.js';
import { DemoWriter } from './demo-writer.js';
import { loadActivities } from './load-activities.js';
import { loadCalls } from './load-calls.js';
import { loadCastCircle } from './load-cast-circle.js';
import { loadBoard } from './load-board.js';
import { loadConduct } from './load-conduct.js';
import { loadDisputes } from './load-disputes.js';
import { emptyDatabase } from './empty-database.js';
import { givePhones } from './give-phones.js';
import { loadEvaluation } from './load-evaluation.js';
import { loadFaces } from './load-faces.js';
import { loadCare } from './load-care.js';
import { loadListening } from './load-listening.js';
import { loadBook } from './load-book.js';
import { loadWeek } from './load-week.js';
import { loadPlots } from './load-plots.js';
import { loadPaper } from './load-paper.js';
import { tellCastOnly } from './tell-cast.js';

export interface LoadOptions {
  /** Empties a demo that is there already; without it the database must hold no ente. */
  readonly reset: boolean;
  /** Leaves alone what somebody else has loaded while this waited. */
  readonly ifEmpty?: boolean;
  readonly clock?: Clock;
}

/**
 * Makes the demo of today and writes it in one transaction: all of it, or none. One at a time: a killed start may have left another
 * loading behind. Returns the plan it wrote; null where there was somebody already and it was asked to mind that.
 */
export async function loadDemo(
  app: INestApplicationContext,
  progress: Progress,
  options: LoadOptions,
): Promise<DemoPlan | null> {
  const clock = options.clock ?? systemClock;
  const plan = buildDemo(romeDay(clock.now()));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const writer = new DemoWriter(plan, app.get(PostListing), app.get(MatchListing), progress);
  const answers = new AnswerProposals(writer, app.get(AcceptProposal), app.get(DeclineProposal));
  progress.start(unitsOf(plan), 'Demo di Alba e Bra');
  const isWritten = await app.get(UnitOfWork).run(overAllEnti(systemSeed('demo', clock)), async (ctx) => {
    await waitForOthers(ctx.tx);
    if (options.ifEmpty && (await ctx.tx.query('SELECT 1 FROM enti LIMIT 1')).length > 0) return false;
    if (options.reset) await emptyDatabase(ctx.tx, plan.enteIds);
    await writer.writeRows(ctx, passwordHash);
    const posted = await writer.writePostings(ctx);
    await writer.writeProposals(ctx);
    // Those with somebody in mind answer first, and the circle of the cast: later the time may be somebody else's.
    await answers.execute(
      ctx,
      posted.filter(({ planned }) => planned.preferredId !== null),
    );
    for (const enteId of plan.enteIds) await loadCastCircle({ ...ctx, enteId }, app.get(CirclesOnArrival));
    await answers.execute(
      ctx,
      posted.filter(({ planned }) => planned.preferredId === null),
    );
    await writePartners(ctx, passwordHash, romeDay(clock.now()));
    await writeNotice(ctx, romeDay(clock.now()));
    await loadActivities(ctx, app);
    await loadPlots(ctx, app);
    await loadBook(ctx, app);
    await loadWeek(ctx, app);
    await loadEvaluation(ctx, app);
    await tellCastOnly(ctx, plan.castIds);
    await loadBoard(ctx);
    await loadDisputes(ctx, passwordHash);
    await loadConduct(ctx);
    await givePhones(ctx, plan.enteIds);
    await loadCalls(ctx);
    await loadPaper(ctx, plan.enteIds);
    await loadCare(ctx);
    await loadListening(ctx);
    await loadFaces(ctx, app.get(MyFace), plan.castIds);
    for (const enteId of plan.enteIds) await app.get(CirclesOnArrival).execute({ ...ctx, enteId }, plan.castIds);
    return true;
  });
  progress.advance(unitsOf(plan));
  progress.stop();
  return isWritten ? plan : null;
}

function unitsOf(plan: DemoPlan): number {
  const rows = Object.values(plan.rows).reduce((sum, list) => sum + list.length, 0);
  const requests = plan.postings.filter((posting) => posting.kind === 'request').length;
  return Math.ceil(rows / 100 + plan.postings.length + requests * 1.2);
}

async function waitForOthers(tx: Transaction): Promise<void> {
  // However long the other takes.
  await tx.query('SET LOCAL lock_timeout = 0');
  await tx.query('SET LOCAL statement_timeout = 0');
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
  await tx.query('SET LOCAL statement_timeout TO DEFAULT');
}
