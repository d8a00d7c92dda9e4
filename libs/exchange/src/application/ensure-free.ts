// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type DiaryEntry, DiaryKeepers, type WantedTime } from '@reciproca/diary';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { listTitles } from '../persistence/engaged.read-model.js';
import { DiaryBook, type MeetingCase } from './diary-book.js';

/** Nobody is in two places: asked before a time is kept or promised, under the locks of the two people. */
@Injectable()
export class EnsureFree {
  constructor(
    private readonly book: DiaryBook,
    private readonly people: People,
    private readonly keepers: DiaryKeepers,
  ) {}

  /**
   * Throws `diary.you_are_busy` or `diary.busy`, with the hours and, for the person and staff, what takes them.
   * @param overrule why it is to be all the same: for staff alone. Returns whether anything was overruled: the caller keeps it
   */
  async execute(ctx: Ctx, meeting: MeetingCase, overrule: string | null = null): Promise<boolean> {
    return this.judge(ctx, await this.book.listClashes(ctx, meeting), overrule);
  }

  /** The same for hours that no two listings stand for. */
  async times(ctx: Ctx, wanted: readonly WantedTime[], overrule: string | null = null): Promise<boolean> {
    return this.judge(ctx, await this.book.listClashesOf(ctx, wanted), overrule);
  }

  /** For a part of what staff have agreed to although this person is busy then: the other one has to be free. */
  async otherIsFree(ctx: Ctx, meeting: MeetingCase, busyPersonId: string): Promise<void> {
    const clashes = await this.book.listClashes(ctx, meeting);
    await this.judge(
      ctx,
      clashes.filter(({ personId }) => personId !== busyPersonId),
      null,
    );
  }

  private async judge(ctx: Ctx, [first]: readonly DiaryEntry[], overrule: string | null): Promise<boolean> {
    if (overrule !== null && !isStaff(ctx)) throw forbidden();
    if (!first) return false;
    if (overrule === null) throw await this.refusal(ctx, first);
    return true;
  }

  /** Everybody of several meetings at once, so that two who agree on several never wait for each other. */
  lockPeople(
    ctx: Ctx,
    proposals: readonly Pick<Proposal, 'offerId' | 'requestId'>[],
    listings: ReadonlyMap<string, Listing>,
  ): Promise<void> {
    const meetings = proposals.flatMap(({ offerId, requestId }) => {
      const [offer, request] = [listings.get(offerId), listings.get(requestId)];
      return offer && request ? [{ offer, request }] : [];
    });
    return this.book.lockPeople(ctx, meetings);
  }

  /** What of it the reader may know: neighbours learn of each other that they are busy, and nothing more. */
  async refusal(
    ctx: Ctx,
    {
      personId,
      causeId,
      causeKind,
      startsAt,
      endsAt,
      staysUntil,
    }: Pick<DiaryEntry, 'personId' | 'causeId' | 'causeKind' | 'startsAt' | 'endsAt' | 'staysUntil'>,
  ): Promise<DomainError> {
    const span = `${startsAt.toISOString()}/${(staysUntil ?? endsAt).toISOString()}`;
    const isOwn = personId === ctx.beneficiaryId;
    const person = await this.people.getPerson(ctx, personId);
    const name = isStaff(ctx) ? person.fullName : person.shortName;
    if (!isOwn && !isStaff(ctx)) return new DomainError('diary.neighbour_busy', 'conflict', { name });
    const what =
      (await this.keepers.titleOf(ctx, causeKind, causeId)) ?? (await listTitles(ctx, [causeId])).get(causeId);
    if (causeKind === 'absence') return new DomainError('diary.absent', 'conflict', { name, span });
    const code = isOwn && !isStaff(ctx) ? 'diary.you_are_busy' : 'diary.busy';
    return new DomainError(code, 'conflict', { name, span, what: what ?? '' });
  }
}
