// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Draft, EventMap, NewsKind, NewsType, Topic } from '@reciproca/kernel';

/** Who is told what when this happened. */
export type DraftsOf<Told extends Topic> = (news: EventMap[Told]) => readonly Draft[];

/** Hears of each topic that people are told of. */
export type TopicListener = <Told extends Topic>(topic: Told, draftsOf: DraftsOf<Told>) => void;

type DraftsByTopic = { readonly [Told in Topic]?: DraftsOf<Told> };

interface News<Type extends NewsType> {
  readonly kinds?: Readonly<Record<Type, NewsKind>>;
  readonly told?: DraftsByTopic;
}

/** For what only changes the operators' board. */
export const nobody = (): readonly Draft[] => [];

/** The news of every lib in its own words: each adds its own when its module starts. */
@Injectable()
export class NewsWords {
  private readonly kinds = new Map<string, NewsKind>();
  private readonly topics = new Map<Topic, (listener: TopicListener) => void>();
  private readonly listeners: TopicListener[] = [];

  /** Throws when somebody else has brought the same type or told the same topic before. */
  add<Type extends NewsType = never>({ kinds, told = {} }: News<Type>): void {
    for (const [type, kind] of Object.entries<NewsKind>(kinds ?? {})) {
      if (this.kinds.has(type)) throw new Error(`Two libs have words for news of the type ${type}`);
      this.kinds.set(type, kind);
    }
    for (const topic of Object.keys(told) as Topic[]) this.addTopic(topic, told);
  }

  /** Of stored news too: undefined where nobody brings that type any more. */
  find(type: string): NewsKind | undefined {
    return this.kinds.get(type);
  }

  /** Throws where nobody could say it to people. */
  ensureKnown(type: string): void {
    if (!this.kinds.has(type)) throw new Error(`No lib has words for news of the type ${type}: add them to NewsWords`);
  }

  listTypes(): readonly string[] {
    return [...this.kinds.keys()];
  }

  /** Calls it for the topics there are and for each that is added later, whichever module starts first. */
  eachTopic(listener: TopicListener): void {
    this.listeners.push(listener);
    for (const tell of this.topics.values()) tell(listener);
  }

  private addTopic<Told extends Topic>(topic: Told, told: DraftsByTopic): void {
    const draftsOf = told[topic];
    if (!draftsOf) return;
    if (this.topics.has(topic)) throw new Error(`Two libs tell people of ${topic}`);
    const tell = (listener: TopicListener): void => listener(topic, draftsOf);
    this.topics.set(topic, tell);
    for (const listener of this.listeners) tell(listener);
  }
}
