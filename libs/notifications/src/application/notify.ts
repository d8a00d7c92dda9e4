// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx, DomainEvent, Draft } from '@reciproca/kernel';
import { emit, NewsWords } from '@reciproca/platform';
import type { NewNotification } from '../domain/notification.js';
import { NOTIFICATIONS_CREATED, type NotificationsCreated } from '../domain/notifications.events.js';
import { DelegateReadModel } from '../persistence/delegate.read-model.js';
import { NotificationRepository } from '../persistence/notification.repository.js';

const IDS_PER_EVENT = 100;

/** Tells people: a row first, in the transaction of its cause; what reaches them follows after the commit. */
@Injectable()
export class Notify {
  constructor(
    private readonly people: People,
    private readonly delegates: DelegateReadModel,
    private readonly notifications: NotificationRepository,
    private readonly words: NewsWords,
  ) {}

  /** The same `eventKey` tells the same person once, however often it is asked for. */
  notify(ctx: Ctx, notification: Draft): Promise<void> {
    return this.notifyMany(ctx, [notification]);
  }

  /** One statement for all of them; who acts for one of them by a valid delegation gets a copy. */
  async notifyMany(ctx: Ctx, drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) return;
    for (const { type } of drafts) this.words.ensureKnown(type);
    const ids = await this.notifications.write(ctx, await this.withNamesAndCopies(ctx, drafts));
    const events: DomainEvent<typeof NOTIFICATIONS_CREATED>[] = [];
    for (let from = 0; from < ids.length; from += IDS_PER_EVENT) {
      const payload: NotificationsCreated = { ids: ids.slice(from, from + IDS_PER_EVENT) };
      events.push({ topic: NOTIFICATIONS_CREATED, payload });
    }
    await emit(ctx, events);
  }

  private async withNamesAndCopies(ctx: Ctx, drafts: readonly Draft[]): Promise<NewNotification[]> {
    const delegates = await this.delegates.listScoped(ctx, [...new Set(drafts.map(({ personId }) => personId))]);
    const named = drafts.flatMap((draft) => [
      ...(draft.aboutId ? [draft.aboutId] : []),
      ...(delegates.has(draft.personId) ? [draft.personId] : []),
    ]);
    const people =
      named.length > 0 ? await this.people.listPeopleByIds(ctx, named) : new Map<string, { givenName: string }>();
    const told = new Set(drafts.map(({ personId, eventKey }) => `${personId} ${eventKey}`));
    return drafts.flatMap(({ aboutId, actorId, service, once, ...notification }) => {
      const params = aboutId
        ? { ...notification.params, name: people.get(aboutId)?.givenName ?? null }
        : notification.params;
      const forName = people.get(notification.personId)?.givenName ?? '';
      const copies = (delegates.get(notification.personId) ?? [])
        .filter(({ personId, scope }) => personId !== actorId && personId !== aboutId && covers(scope, service))
        .filter(({ personId }) => !once || !told.has(`${personId} ${notification.eventKey}`))
        .filter(({ personId }, index, all) => all.findIndex((other) => other.personId === personId) === index)
        .map(({ personId }) => ({
          ...notification,
          personId,
          params: { ...params, forName },
          eventKey: once ? notification.eventKey : `${notification.eventKey}:for:${notification.personId}`,
        }));
      return [{ ...notification, params }, ...copies];
    });
  }
}

/** A delegation for one service brings the news of that service alone. */
function covers(scope: string, service: string | undefined): boolean {
  return scope === 'all' || scope === 'news' || scope === service;
}
