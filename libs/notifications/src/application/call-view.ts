// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { callHoursText, Enti, People, type PersonCard } from '@reciproca/identity';
import type { Ctx, Language } from '@reciproca/kernel';
import { NewsMatters, NewsWords } from '@reciproca/platform';
import { translator, type Voice } from '@reciproca/ui';
import { type CallTask, isBeingMade } from '../domain/call-task.js';
import { DelegateReadModel } from '../persistence/delegate.read-model.js';
import { type Answerable, CallAnswers } from './call-answers.js';
import { CallWords, type WordsToRead } from './call-words.js';
import type { Notification } from '../domain/notification.js';
import { matterText } from './matter-text.js';
import { Titles } from './titles.js';

/** A call as an operator reads it. */
export interface CallView {
  readonly task: CallTask;
  readonly person: PersonCard;
  readonly claimedByName: string | null;
  /** E.164; only for who has taken the call. */
  readonly phone: string | null;
  /** Whose number it is when the person has none. */
  readonly phoneOf: string | null;
  readonly isMine: boolean;
  /** Why, in the operator's language. */
  readonly why: string;
  /** Where the operator looks, where that is a page of the person's own. */
  readonly theirPage: string | null;
  /** Which thing of theirs it is, in the operator's language. */
  readonly about: string | null;
  /** Words to say, in Italian unless the person reads the site in another language. */
  readonly script: string;
  /** What to ask, in the same language. */
  readonly ask: string;
  /** Which button follows which answer, in the operator's language. */
  readonly after: string;
  /** What the person can say yes or no to; only for who has taken the call. */
  readonly answers: readonly Answerable[];
  /** What somebody has written to them, to be read out; null where the call is about no words, or somebody else's. */
  readonly words: readonly WordsToRead[] | null;
  /** When the person likes to be called, in their own words. */
  readonly hours: string | null;
}

/** Who calls, for which ente, and how it speaks to people. */
interface Caller {
  readonly operator: string;
  readonly ente: string;
  readonly voice: Voice;
}

@Injectable()
export class CallViews {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly delegates: DelegateReadModel,
    private readonly answers: CallAnswers,
    private readonly spoken: CallWords,
    private readonly words: NewsWords,
    private readonly matters: NewsMatters,
    private readonly titles: Titles,
  ) {}

  async describe(ctx: Ctx, tasks: readonly CallTask[]): Promise<CallView[]> {
    const called = tasks.map(({ personId }) => personId);
    const delegates = await this.delegates.listDelegates(ctx, called);
    const people = await this.people.listPeopleByIds(ctx, [
      ...called,
      ...[...delegates.values()].flat(),
      ...tasks.flatMap(({ claimedBy }) => claimedBy ?? []),
      ...(ctx.actor.personId ? [ctx.actor.personId] : []),
    ]);
    const ente = await this.enti.getEnte(ctx);
    const matters = await this.matters.name(ctx, tasks);
    const voice = ente.settings.phoneVoice;
    const caller = { operator: people.get(ctx.actor.personId ?? '')?.givenName ?? '', ente: ente.name, voice };
    const answers = new Map<string, readonly Answerable[]>();
    const isOwn = (task: CallTask): boolean => task.state === 'claimed' && task.claimedBy === ctx.actor.personId;
    const spoken = new Map<string, readonly WordsToRead[] | null>();
    for (const task of tasks.filter(isOwn)) {
      answers.set(task.id, await this.answers.list(ctx, task.link, task.personId));
      spoken.set(task.id, await this.spoken.list(ctx, task.link, task.personId));
    }
    return tasks.flatMap((task) => {
      const person = people.get(task.personId);
      if (!person) return [];
      const isMine = isOwn(task);
      // News that asks nothing is only told.
      const wanted = this.words.find(task.reason)?.call ?? 'tell';
      const delegate = person.phone
        ? null
        : (delegates.get(person.id) ?? []).map((id) => people.get(id)).find((other) => other?.phone);
      return [
        {
          task,
          person,
          isMine,
          claimedByName:
            task.claimedBy && isBeingMade(task, ctx.clock.now())
              ? (people.get(task.claimedBy)?.fullName ?? null)
              : null,
          phone: isMine ? (person.phone ?? delegate?.phone ?? null) : null,
          phoneOf: isMine ? (delegate?.fullName ?? null) : null,
          why: this.whyOf(task, ctx.language),
          theirPage: theirPageOf(task),
          about: theirPageOf(task) && matterText(this.titles, matters.get(task.link), toldBy(task), ctx.language),
          script: task.script ?? this.scriptOf(task, person, caller),
          ask: translator(person.uiLanguage)(`notifications:ask.${wanted}`, { context: voice }),
          after: translator(ctx.language)(`notifications:after.${wanted}`),
          answers: answers.get(task.id) ?? [],
          words: spoken.get(task.id) ?? null,
          hours: person.callHours && callHoursText(person.callHours, ctx.language),
        },
      ];
    });
  }

  private whyOf(task: CallTask, language: Language): string {
    return this.titles.of(toldBy(task), language, 'desk');
  }

  /** Who calls says their name first. */
  private scriptOf(task: CallTask, person: PersonCard, { voice, ...caller }: Caller): string {
    return translator(person.uiLanguage)('notifications:calls.script', {
      ...caller,
      name: person.givenName,
      text: this.titles.of(toldBy(task), person.uiLanguage, voice),
    });
  }
}

/** The news a call is about. */
function toldBy({ reason, params }: CallTask): Pick<Notification, 'type' | 'params'> {
  return { type: reason, params };
}

/** Their own pages are read for nobody else: staff have the same under the person's card. */
function theirPageOf({ link, personId }: CallTask): string | null {
  return link.startsWith('/me/') ? link.replace('/me/', `/people/${personId}/`) : null;
}
