// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { CardSubject } from './card-holds.js';

/** What the operator wants to see; a source leaves out whatever does not fit. */
export interface BoardFilter {
  readonly areaId: string | null;
  readonly service: string | null;
  readonly urgentOnly: boolean;
  /** Found in a title or a first name. */
  readonly text: string | null;
  /** Only these ids; null for no such limit. */
  readonly among: readonly string[] | null;
  readonly without: readonly string[];
}

/** One thing an operator may have to look at; kind and id together name it everywhere. */
export interface BoardCard {
  readonly kind: string;
  readonly id: string;
  /** The page where it is dealt with. */
  readonly href: string;
  readonly title: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly service: string | null;
  readonly urgent: boolean;
  /** Somebody may be in danger: before everything else, whatever its list. */
  readonly isEmergency: boolean;
  /** Since when it waits. */
  readonly since: Date;
  /** When it takes place or ends, if there is such a moment. */
  readonly at: Date | null;
  /** A short line in the reader's language: whose turn it is, what runs out. */
  readonly note: string | null;
}

/** What a thing is called and where it is dealt with. */
export interface CardName {
  readonly title: string;
  readonly href: string;
  /** Which kind of thing it is. */
  readonly kindKey: TextKey;
  /** Whoever has this in hand has the thing in hand too, as a request with its proposals. */
  readonly partOf: CardSubject | null;
}

export interface BoardSource {
  readonly key: string;
  readonly textKey: TextKey;
  /** What is said when there is nothing. */
  readonly emptyKey?: TextKey;
  /** Smaller stands further left. */
  readonly order: number;
  /** False where waiting is no trouble, as for what is agreed for today. */
  readonly needsHand?: boolean;
  /** Its cards are about days and not hours, such as the last one of a paper; the note of one that `ends` says which and for how long. */
  readonly days?: 'of' | 'ends';
  /** The kinds of its cards. */
  readonly kinds: readonly string[];
  /** A thing of these kinds, whether it stands on the list or not; null for what is not there or is another ente's. */
  find(ctx: Ctx, subject: CardSubject): Promise<CardName | null>;
  /** What else a thing is part of or has come of it, and what a person has here: who has one in hand works on the other too. */
  related?(ctx: Ctx, subject: CardSubject): Promise<readonly CardSubject[]>;
  /** Who works on a thing in a way of its own, such as making a call. */
  workers?(ctx: Ctx, subject: CardSubject): Promise<readonly string[]>;
  /** The count as a statement over the parameters of every list, so that all are counted at once. */
  readonly countSql?: string;
  count(ctx: Ctx, filter: BoardFilter): Promise<number>;
  /** The most pressing first, without the first `from` of them. */
  list(ctx: Ctx, filter: BoardFilter, most: number, from?: number): Promise<readonly BoardCard[]>;
}

/** The lists of the operators' board: each lib adds its own when its module starts; the same key again replaces one. */
@Injectable()
export class BoardSources {
  private sources: readonly BoardSource[] = [];

  add(...sources: readonly BoardSource[]): void {
    const keys = sources.map(({ key }) => key);
    this.sources = [...this.sources.filter(({ key }) => !keys.includes(key)), ...sources].sort(
      (a, b) => a.order - b.order,
    );
  }

  list(): readonly BoardSource[] {
    return this.sources;
  }

  find(key: string): BoardSource | undefined {
    return this.sources.find((source) => source.key === key);
  }

  /** All that belongs with a thing, once each, without itself. */
  async listRelated(ctx: Ctx, subject: CardSubject): Promise<CardSubject[]> {
    const related = new Map<string, CardSubject>();
    for (const find of new Set(this.sources.flatMap(({ related: one }) => one ?? [])))
      for (const one of await find(ctx, subject)) related.set(`${one.kind} ${one.id}`, one);
    related.delete(`${subject.kind} ${subject.id}`);
    return [...related.values()];
  }

  /** Whoever works on a thing without having taken its card. */
  async listWorkers(ctx: Ctx, subject: CardSubject): Promise<string[]> {
    const ids: string[] = [];
    for (const find of new Set(this.sources.flatMap(({ workers }) => workers ?? [])))
      ids.push(...(await find(ctx, subject)));
    return [...new Set(ids)];
  }

  /** How a list names a thing of its kind; null for what is not there, is another ente's or is of a kind no list has. */
  async nameCard(ctx: Ctx, subject: CardSubject): Promise<CardName | null> {
    const source = this.sources.find(({ kinds }) => kinds.includes(subject.kind));
    return (await source?.find(ctx, subject)) ?? null;
  }
}
