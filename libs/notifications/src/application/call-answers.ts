// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { spokenFor } from './spoken-for.js';

/** One thing the person on the phone can say yes or no to. */
export interface Answerable {
  readonly id: string;
  /** "Marco B., giovedì alle 9", in the language of the context. */
  readonly label: string;
}

/** Knows what is asked on pages whose path begins so, and gives a person's answer for them. */
export interface AnswerDesk {
  readonly linkPrefix: string;
  /** The context's beneficiary is the person called. */
  list(ctx: Ctx, link: string): Promise<readonly Answerable[]>;
  answer(ctx: Ctx, link: string, id: string, yes: boolean): Promise<void>;
}

/** What is said on the phone is done at once: filled by the lib that knows both the calls and what they are about. */
@Injectable()
export class CallAnswers {
  private desks: readonly AnswerDesk[] = [];

  add(...desks: readonly AnswerDesk[]): void {
    this.desks = [...this.desks, ...desks];
  }

  async list(ctx: Ctx, link: string, personId: string): Promise<readonly Answerable[]> {
    try {
      return (await this.find(link)?.list(spokenFor(ctx, personId), link)) ?? [];
    } catch (error) {
      // What was asked may be gone by now: the person is still to be called.
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  /** With the one thing asked when it is not said which; false when there is nothing to answer here. */
  async answer(
    ctx: Ctx,
    link: string,
    personId: string,
    { answerId, yes }: { answerId: string | null; yes: boolean },
  ): Promise<boolean> {
    const desk = this.find(link);
    const asked = await this.list(ctx, link, personId);
    const chosen = answerId ? asked.find(({ id }) => id === answerId) : asked.length === 1 ? asked[0] : undefined;
    if (!desk || !chosen) return false;
    await desk.answer(spokenFor(ctx, personId), link, chosen.id, yes);
    return true;
  }

  private find(link: string): AnswerDesk | undefined {
    return this.desks.find(({ linkPrefix }) => link.startsWith(linkPrefix));
  }
}
