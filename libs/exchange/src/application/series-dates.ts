// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ClosingDays, specialDayText } from '@reciproca/diary';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { ListingKind } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import { ASKED_FOR_DAYS, daysByRule, FURTHEST_DAYS, type Repeat } from '../domain/repeat.js';
import { listOf, type Typed } from '../domain/typed.js';

/** One day of what comes round: whether it takes place, and what day it is where it is none like others. */
export interface DateChoice {
  readonly day: string;
  readonly special: string | null;
  readonly kept: boolean;
}
export interface DateChoices {
  readonly dates: readonly DateChoice[];
  /** Names the rule these dates are of: what was chosen of another one counts no more. */
  readonly keepFor: string;
}

/** The dates of a wish that comes round. Public holidays and closing days are left out unless somebody keeps them. */
@Injectable()
export class SeriesDates {
  constructor(private readonly closing: ClosingDays) {}

  /** Null for what is once. `first` is the day it begins, where its details say when. */
  async list(ctx: Ctx, posting: Posting, first: string | null, typed: Typed): Promise<DateChoices | null> {
    const rule = ruleOf(posting);
    if (!rule) return null;
    const from = ('startsOn' in rule ? rule.startsOn : undefined) ?? first ?? romeDay(ctx.clock.now());
    const all = daysByRule(rule, from, rule.count ? addDays(from, FURTHEST_DAYS) : lastOf(rule, from));
    const special = await this.closing.listSpecial(ctx, all);
    const t = translator(ctx.language);
    const isUsual = (day: string): boolean => !special.has(day) && !rule.except?.includes(day);
    const usual = all.filter(isUsual);
    const last = rule.count ? (usual[rule.count - 1] ?? all.at(-1)) : all.at(-1);
    const keepFor = JSON.stringify([rule.days, from, rule.endsOn, rule.count, rule.except]);
    const chosen = typed['keepFor'] === keepFor ? (listOf(typed['keep']) ?? []) : null;
    const dates = all
      .filter((day) => day <= (last ?? ''))
      .map((day) => {
        const why = special.get(day);
        return {
          day,
          special: why ? specialDayText(t, why) : null,
          kept: chosen ? chosen.includes(day) : isUsual(day),
        };
      });
    return { dates, keepFor };
  }
}

/** The posting for exactly the dates that were chosen; an offer without an end goes on without one. */
export function withDates(kind: ListingKind, posting: Posting, { dates }: DateChoices): Posting {
  const rule = ruleOf(posting);
  if (!rule) return posting;
  const except = dates.filter(({ kept }) => !kept).map(({ day }) => day);
  const also = dates.filter(({ kept, special }) => kept && special).map(({ day }) => day);
  const lastDay = dates.findLast(({ kept }) => kept)?.day ?? dates.at(-1)?.day;
  const isOpenEnded = kind === 'offer' && !rule.endsOn && !rule.count;
  const { count: _, ...others } = rule;
  const settled = {
    ...others,
    endsOn: isOpenEnded ? undefined : lastDay,
    except: except.filter((day) => isOpenEnded || day <= (lastDay ?? '')),
    ...(kind === 'offer' && also.length > 0 && { also }),
  };
  if (posting.when && 'weekly' in posting.when) {
    return { ...posting, when: { weekly: { ...posting.when.weekly, count: undefined, ...settled } } };
  }
  return { ...posting, repeat: settled };
}

function ruleOf({ when, repeat }: Posting): (Repeat & { readonly startsOn?: string | undefined }) | null {
  return when && 'weekly' in when ? when.weekly : (repeat ?? null);
}

function lastOf({ endsOn }: Repeat, first: string): string {
  const furthest = addDays(first, FURTHEST_DAYS);
  const last = endsOn ?? addDays(first, ASKED_FOR_DAYS);
  return last < furthest ? last : furthest;
}
