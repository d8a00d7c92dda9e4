// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Insured, type ValidityKind, ValidityKinds } from '@reciproca/identity';
import { type Ctx, DomainError, ensureWithinYears, forbidden, romeDay, YEARS_PAPERS_HOLD } from '@reciproca/kernel';

/** What the ente insures its volunteers for, as it is now. */
export interface CoverNow {
  readonly kind: string;
  /** Whom it is for. */
  readonly people: number;
  /** Of them, whom it covers today. */
  readonly covered: number;
  /** The first and the last of their last days, yyyy-mm-dd; null where it covers nobody. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface CoverWanted {
  readonly until: string;
  /** Whether it was said that some lose days by it. */
  readonly evenShorter: boolean;
}

/** The insurance of the ente for its volunteers has one last day for all of them: a coordinator renews it, or says that it ends sooner. */
@Injectable()
export class RenewCover {
  constructor(private readonly kinds: ValidityKinds) {}

  async list(ctx: Ctx): Promise<CoverNow[]> {
    ensureCoordinator(ctx);
    const today = romeDay(ctx.clock.now());
    const found: CoverNow[] = [];
    for (const { key, listInsured } of this.kinds.list())
      if (listInsured) found.push(nowOf(key, await listInsured(ctx), today));
    return found;
  }

  /**
   * Throws `person.cover_over` for a day gone by, `period.too_far`, and `cover.shortens` where some would lose days and nobody said so.
   * Returns how many people it covers.
   */
  async execute(ctx: Ctx, { until, evenShorter }: CoverWanted): Promise<number> {
    ensureCoordinator(ctx);
    const today = romeDay(ctx.clock.now());
    if (until < today) throw new DomainError('person.cover_over', 'invalid', { field: 'until' });
    ensureWithinYears(until, today, YEARS_PAPERS_HOLD, 'until');
    const insured: (Insured & Pick<ValidityKind, 'extend'>)[] = [];
    for (const { listInsured, extend } of this.kinds.list())
      for (const one of (await listInsured?.(ctx)) ?? []) insured.push({ ...one, extend });
    if (!evenShorter) ensureNobodyLoses(insured, until);
    for (const { personId, until: before, extend } of insured) if (before !== until) await extend(ctx, personId, until);
    return new Set(insured.map(({ personId }) => personId)).size;
  }
}

function ensureNobodyLoses(insured: readonly Insured[], until: string): void {
  const losing = insured.filter((one) => one.until !== null && one.until > until);
  if (losing.length === 0) return;
  const count = new Set(losing.map(({ personId }) => personId)).size;
  const day =
    losing
      .flatMap((one) => one.until ?? [])
      .toSorted()
      .at(-1) ?? until;
  throw new DomainError('cover.shortens', 'conflict', { count, day });
}

function nowOf(kind: string, insured: readonly Insured[], today: string): CoverNow {
  const days = insured.flatMap(({ until }) => (until !== null && until >= today ? [until] : [])).toSorted();
  return { kind, people: insured.length, covered: days.length, from: days[0] ?? null, to: days.at(-1) ?? null };
}

function ensureCoordinator({ actor }: Ctx): void {
  if (!actor.roles.includes('coordinator')) throw forbidden();
}
