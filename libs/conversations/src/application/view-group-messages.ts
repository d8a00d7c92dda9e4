// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type GroupChoices, PeopleGroups, type PersonCard } from '@reciproca/identity';
import {
  beneficiaryOf,
  type Ctx,
  forbidden,
  isStaff,
  type Language,
  type PageAsk,
  type PageOf,
  pageOfWhole,
} from '@reciproca/kernel';
import { notAtNight, TextParts, ToldOf, type WayReached } from '@reciproca/notifications';
import { groupKey } from '../domain/conversations.drafts.js';
import { type GroupMessage, wordsFor } from '../domain/group-message.js';
import { GroupMessageRepository, type NamedRecipient } from '../persistence/group-message.repository.js';
import { GroupWriters } from './group-writers.js';
import { GroupAudience } from './group-audience.js';

/** How many each way reaches, and what the texts among them cost. */
export interface Reached {
  readonly people: number;
  readonly ways: ReadonlyMap<WayReached, number>;
  /** What the operator of the telephones charges for: texts of 160 letters. */
  readonly textParts: number;
}

export interface SeenGroupMessage {
  readonly message: GroupMessage;
  readonly reached: Reached;
  /** When it leaves, or would leave. */
  readonly leavesAt: Date;
  /** Whether that is later than now. */
  readonly waits: boolean;
}

/** One of those it is for; whether it was read, and whether what was to bring it has failed. */
export interface SeenRecipient extends NamedRecipient {
  readonly readAt: Date | null;
  readonly failed: boolean;
}

export const UNREACHED: readonly WayReached[] = ['call', 'none'];

/** What staff see of a message to a group, before it leaves and afterwards. */
@Injectable()
export class ViewGroupMessages {
  constructor(
    private readonly groups: PeopleGroups,
    private readonly audience: GroupAudience,
    private readonly messages: GroupMessageRepository,
    private readonly parts: TextParts,
    private readonly told: ToldOf,
    private readonly writers: GroupWriters,
  ) {}

  choices(ctx: Ctx): Promise<GroupChoices[]> {
    ensureStaff(ctx);
    return this.groups.list(ctx);
  }

  list(ctx: Ctx, page: PageAsk): Promise<PageOf<GroupMessage>> {
    ensureStaff(ctx);
    return this.messages.list(ctx, page);
  }

  /** What the reader wrote under their own name. */
  listOwn(ctx: Ctx, page: PageAsk): Promise<PageOf<GroupMessage>> {
    return this.messages.listSignedBy(ctx, beneficiaryOf(ctx), page);
  }

  /** For staff and who wrote it under their own name. Throws `group_message.not_found`. */
  async get(ctx: Ctx, id: string): Promise<SeenGroupMessage> {
    const message = await this.messages.get(ctx, id);
    this.writers.ensureReads(ctx, message);
    const now = ctx.clock.now();
    const leavesAt = message.dueAt ?? (message.urgentBecause ? now : notAtNight(now));
    const waits = leavesAt > now;
    const partsIn = (language: Language): number => this.parts.count(wordsFor(message, language), language);
    if (isGone(message)) {
      const ways = await this.messages.countWays(ctx, id);
      const people = [...ways.values()].reduce((sum, count) => sum + count, 0);
      const texted = await this.messages.countTexted(ctx, id);
      const textParts = texted.reduce((sum, { language, count }) => sum + count * partsIn(language), 0);
      return { message, leavesAt, waits, reached: { people, ways, textParts } };
    }
    const { reached } = await this.audience.of(ctx, message);
    const texted = reached.filter(({ way }) => way === 'text');
    const textParts = texted.reduce((sum, { person }) => sum + partsIn(person.uiLanguage), 0);
    return { message, leavesAt, waits, reached: { people: reached.length, ways: countOf(reached), textParts } };
  }

  /** By name: all of them, or those nothing reaches but a voice. */
  async recipients(ctx: Ctx, id: string, page: PageAsk, ways: readonly WayReached[] | null = null) {
    ensureStaff(ctx);
    const message = await this.messages.get(ctx, id);
    const { items, next } = isGone(message)
      ? await this.messages.listRecipients(ctx, id, page, ways)
      : await this.expected(ctx, message, page, ways);
    const told = await this.told.execute(ctx, groupKey(id));
    return {
      next,
      items: items.map((one): SeenRecipient => {
        const own = told.get(one.personId) ?? null;
        const other = one.throughId ? told.get(one.throughId) : null;
        return { ...one, readAt: own?.readAt ?? other?.readAt ?? null, failed: own?.sent === 'failed' };
      }),
    };
  }

  private async expected(
    ctx: Ctx,
    message: GroupMessage,
    page: PageAsk,
    ways: readonly WayReached[] | null,
  ): Promise<PageOf<NamedRecipient>> {
    const { reached } = await this.audience.of(ctx, message);
    const all = reached
      .filter(({ way }) => ways?.includes(way) ?? true)
      .sort((a, b) => byName(a.person).localeCompare(byName(b.person), 'it'))
      .map(({ person: { id, fullName, phone }, way, others }) => ({
        ...{ id, personId: id, name: fullName, phone, way },
        throughId: others[0]?.id ?? null,
      }));
    return pageOfWhole(all, page, ({ id }) => id);
  }
}

function byName({ familyName, givenName }: PersonCard): string {
  return `${familyName} ${givenName}`;
}

function isGone({ state }: GroupMessage): boolean {
  return state === 'sent' || state === 'taken_back';
}

function countOf(reached: readonly { readonly way: WayReached }[]): Map<WayReached, number> {
  const ways = new Map<WayReached, number>();
  for (const { way } of reached) ways.set(way, (ways.get(way) ?? 0) + 1);
  return ways;
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
