// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import { clashesOf, Diary } from '@reciproca/diary';
import { Engine, VerifyDiary, VerifyExchange } from '@reciproca/exchange';
import { fixedClock } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { CALLS_NEVER, NEVER, SETTLED_NEVER } from './life-never.js';
import type { LifeTown } from './life-town.js';

const SHOWN = 3;

/** After every act: what must never be found is not there. */
export function faultsNow(town: LifeTown, since: Date): Promise<string[]> {
  return findAny(town, NEVER, [town.now, since]);
}

/** After the jobs: nobody is to be called or written to about what is no more, and what follows from a change has come about. */
export function faultsOfCalls(town: LifeTown): Promise<string[]> {
  return findAny(town, { ...CALLS_NEVER, ...SETTLED_NEVER }, [town.now]);
}

async function findAny(town: LifeTown, never: Readonly<Record<string, string>>, values: Date[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, sql] of Object.entries(never)) {
    const rows = await town.look(sql, values);
    if (rows.length > 0) faults.push(`${name}: ${JSON.stringify(rows.slice(0, SHOWN))}`);
  }
  return faults;
}

/** At the end of a day: everything is counted again, and nobody is to be in two places too far apart. */
export async function faultsOfDay(town: LifeTown): Promise<string[]> {
  const seed = systemSeed('life', fixedClock(town.now));
  const faults: string[] = [];
  for (const report of await town.get(VerifyExchange).everywhere(seed))
    if (!report.isSound) faults.push(`exchange: ${JSON.stringify(report)}`);
  for (const report of await town.get(VerifyDiary).everywhere(seed))
    if (!report.isSound) faults.push(`diary: ${JSON.stringify(report)}`);
  const ledger = await town.get(Ledger).verify(seed);
  if (!ledger.isSound) faults.push(`ledger: ${JSON.stringify(ledger)}`);
  return [...faults, ...(await tooFarApart(town))];
}

async function tooFarApart(town: LifeTown): Promise<string[]> {
  return town.asStaff(async (ctx) => {
    const pace = await town.get(Engine).getSettings(ctx);
    const entries = (await town.get(Diary).listAhead(ctx)).filter(({ firmness }) => firmness === 'agreed');
    const apart = entries.flatMap((entry) =>
      clashesOf({ ...entry, causeIds: [entry.causeId] }, entries, pace).map((other) => [entry, other] as const),
    );
    return apart.map(([one, other]) => `too far apart: ${JSON.stringify([one, other])}`);
  });
}
