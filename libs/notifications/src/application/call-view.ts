// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import type { Ctx, Language } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { CallTask } from '../domain/call-task.js';
import type { Notification } from '../domain/notification.js';
import { DelegateReadModel } from '../persistence/delegate.read-model.js';
import { titleOf } from '../texts/title.js';

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
  /** Words to say, in Italian unless the person reads the site in another language. */
  readonly script: string;
}

@Injectable()
export class CallViews {
  constructor(
    private readonly people: People,
    private readonly delegates: DelegateReadModel,
  ) {}

  async describe(ctx: Ctx, tasks: readonly CallTask[]): Promise<CallView[]> {
    const called = tasks.map(({ personId }) => personId);
    const delegates = await this.delegates.listDelegates(ctx, called);
    const people = await this.people.listPeopleByIds(ctx, [
      ...called,
      ...[...delegates.values()].flat(),
      ...tasks.flatMap(({ claimedBy }) => claimedBy ?? []),
    ]);
    return tasks.flatMap((task) => {
      const person = people.get(task.personId);
      if (!person) return [];
      const isMine = task.state === 'claimed' && task.claimedBy === ctx.actor.personId;
      const delegate = person.phone ? null : (delegates.get(person.id) ?? []).map((id) => people.get(id)).find((other) => other?.phone);
      return [
        {
          task,
          person,
          isMine,
          claimedByName: task.claimedBy ? (people.get(task.claimedBy)?.fullName ?? null) : null,
          phone: isMine ? (person.phone ?? delegate?.phone ?? null) : null,
          phoneOf: isMine ? (delegate?.fullName ?? null) : null,
          why: whyOf(task, ctx.language),
          script: task.script ?? scriptOf(task, person),
        },
      ];
    });
  }
}

function whyOf(task: CallTask, language: Language): string {
  return titleOf({ type: task.reason as Notification['type'], params: task.params }, language);
}

function scriptOf(task: CallTask, person: PersonCard): string {
  return translator(person.uiLanguage)('notifications:calls.script', { name: person.givenName, text: whyOf(task, person.uiLanguage) });
}
