// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';
import { findInstants, readDay, readTime } from '@reciproca/ui';
import { endsBeforeStart, isOverMidnight, minutesOf } from '../domain/hours-on.js';
import { type Repeat, WEEKDAYS, type Weekday, weekdayOf } from '../domain/repeat.js';
import type { When } from '../domain/schedule.js';
import type { Problem } from './form-problem.js';
import { listOf, numberOf, textOf, type Typed } from '../domain/typed.js';

const LONGEST_AHEAD_DAYS = 370;
const MOST_TIMES = 200;

/** Reads the days and hours of the form; what is wrong stands at the field it was typed into, everything at once. */
export class WhenReader {
  readonly problems: Record<string, Problem> = {};
  private readonly today: string;

  constructor(
    private readonly typed: Typed,
    private readonly now: Date,
  ) {
    this.today = romeDay(now);
  }

  /** From–until, once or every week; nothing where something is wrong. */
  window(mayRepeat: boolean): When | undefined {
    const repeat = mayRepeat ? this.repeat() : null;
    const date = this.day('date', !repeat);
    const [from, until] = [this.hour('from', true), this.hour('until', true)];
    if (from && until && endsBeforeStart({ from, until })) this.wrong('until', 'when.end_before_start');
    if (repeat) {
      if (this.isWrong || !from || !until) return undefined;
      return { weekly: { ...repeat, from, until, ...(date && { startsOn: date }) } };
    }
    if (!date || !from || !until) return undefined;
    const start = this.moment('from', date, from);
    const end = this.moment('until', isOverMidnight({ from, until }) ? addDays(date, 1) : date, until);
    if (start && date === this.today && start <= this.now) this.wrong('from', 'when.hour_past');
    if (start && end && end <= start) this.wrong('until', 'when.end_before_start');
    if (this.isWrong || !start || !end) return undefined;
    return { windows: [{ start: start.toISOString(), end: end.toISOString() }] };
  }

  /** How long the hours last, where both can be read. */
  minutes(): number | null {
    const [from, until] = [readTime(textOf(this.typed['from'])), readTime(textOf(this.typed['until']))];
    return from && until && !endsBeforeStart({ from, until }) ? minutesOf({ from, until }) : null;
  }

  /** To be there by, or to leave at, and to come back; with how it comes round. */
  moments(mayRepeat: boolean): { readonly details: Record<string, string>; readonly repeat?: Repeat } {
    const repeat = mayRepeat ? this.repeat() : null;
    const date = this.day('date', true);
    const [time, back] = [this.hour('time', true), this.hour('returnTime', false)];
    const at = date && time ? this.moment('time', date, time) : undefined;
    if (at && date === this.today && at <= this.now && !repeat) this.wrong('time', 'when.hour_past');
    const returnAt = date && back ? this.moment('returnTime', date, back) : undefined;
    if (at && returnAt && returnAt <= at) this.wrong('returnTime', 'when.back_too_early');
    const name = this.typed['timing'] === 'leave' ? 'leaveAt' : 'arriveBy';
    return {
      details: { ...(at && { [name]: at.toISOString() }), ...(returnAt && { returnAt: returnAt.toISOString() }) },
      ...(repeat && !this.isWrong && { repeat }),
    };
  }

  /** Null for what is once; asks where weekdays were ticked and "once" was left. */
  private repeat(): Repeat | null {
    const days = WEEKDAYS.filter((day) => listOf(this.typed['days'])?.includes(day));
    if (this.typed['repeat'] !== 'weekly') {
      if (days.length > 0) this.wrong('repeat', 'when.once_or_weekly');
      return null;
    }
    const first = readDay(textOf(this.typed['date']), this.today);
    const onDays: readonly Weekday[] = days.length > 0 ? days : 'day' in first ? [weekdayOf(first.day)] : [];
    if (onDays.length === 0) this.wrong('days', 'when.days_needed');
    const endsOn = this.day('endsOn', false);
    const from = 'day' in first ? first.day : this.today;
    if (endsOn && endsOn < from) this.wrong('endsOn', 'when.last_before_first');
    const count = this.times();
    if (count && endsOn) this.wrong('times', 'when.end_or_times');
    const except = this.skipped(onDays);
    return { days: onDays, ...(endsOn && { endsOn }), ...(count && { count }), ...(except.length > 0 && { except }) };
  }

  private times(): number | null {
    const times = numberOf(this.typed['times']);
    if (times === undefined) return null;
    if (typeof times === 'number' && Number.isInteger(times) && times >= 2 && times <= MOST_TIMES) return times;
    this.wrong('times', 'when.times_form', { most: MOST_TIMES });
    return null;
  }

  /** Days one after the other: "8/12, 15 dicembre e 22/12". */
  private skipped(onDays: readonly Weekday[]): string[] {
    const parts = textOf(this.typed['skip']).split(/\s*(?:[,،;\n]|\s(?:e|ed|and|și|dhe|et)\s)\s*/);
    return parts.filter(Boolean).flatMap((part) => {
      const read = readDay(part, this.today);
      if ('day' in read) {
        if (onDays.length > 0 && !onDays.includes(weekdayOf(read.day)))
          this.wrong('skip', 'when.skip_not_in_it', { part });
        return [read.day];
      }
      this.wrong('skip', 'when.skip_unclear', { part });
      return [];
    });
  }

  private day(name: string, isNeeded: boolean): string | undefined {
    const read = readDay(textOf(this.typed[name]), this.today);
    if ('problem' in read) {
      if (read.problem !== 'empty') this.wrong(name, `when.day_${read.problem}`);
      else if (isNeeded) this.wrong(name, 'when.day_needed');
      return undefined;
    }
    if (read.day < this.today) this.wrong(name, 'when.day_past');
    else if (read.day > addDays(this.today, LONGEST_AHEAD_DAYS)) this.wrong(name, 'when.too_far_ahead');
    else return read.day;
    return undefined;
  }

  private hour(name: string, isNeeded: boolean): string | undefined {
    const text = textOf(this.typed[name]);
    const time = readTime(text);
    if (time) return time;
    if (text !== '') this.wrong(name, 'when.hour_unclear');
    else if (isNeeded) this.wrong(name, 'when.hour_needed');
    return undefined;
  }

  /** The hour that comes twice in October is asked about; the one that is skipped in March is nobody's. */
  private moment(name: string, day: string, time: string): Date | undefined {
    const [first, second] = findInstants(day, time);
    if (!first) this.wrong(name, 'when.no_such_hour');
    if (!first || !second) return first;
    const which = this.typed[`${name}Which`];
    if (which !== 'first' && which !== 'second') this.wrong(name, 'when.hour_twice');
    return which === 'second' ? second : first;
  }

  private get isWrong(): boolean {
    return Object.keys(this.problems).length > 0;
  }

  private wrong(field: string, code: string, params: Problem['params'] = {}): void {
    this.problems[field] ??= { code, params };
  }
}

/** Whether an hour was typed that comes twice on that day. */
export function comesTwice(typed: Typed, name: string, today: string): boolean {
  const [day, time] = [readDay(textOf(typed['date']), today), readTime(textOf(typed[name]))];
  return 'day' in day && time !== null && findInstants(day.day, time).length > 1;
}
