// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { formatDate, translator } from '@reciproca/ui';
import { type HoldingNow, HoldsNow } from '@reciproca/web';
import { People } from './people.js';
import { RelatedPeople, type ShownRelated } from './related-people.js';
import { ValidityKinds } from './validity-kinds.js';

/** So long before its last day a paper is spoken of. */
const SOON_DAYS = 30;

/** Whether somebody takes part, who speaks for them, whom to ring, and what of theirs is about to end. */
@Injectable()
export class OwnHoldsNow implements OnModuleInit {
  constructor(
    private readonly holds: HoldsNow,
    private readonly people: People,
    private readonly related: RelatedPeople,
    private readonly validities: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.holds.add({ order: 10, list: (ctx, personId) => this.listStanding(ctx, personId) });
    this.holds.add({ order: 30, list: (ctx, personId) => this.listRelated(ctx, personId) });
    this.holds.add({ order: 40, list: (ctx, personId) => this.listEnding(ctx, personId) });
  }

  private async listStanding(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const t = translator(ctx.language);
    const person = await this.people.getPerson(ctx, personId);
    const reason = person.state === 'active' ? null : await this.people.findStateReason(ctx, personId);
    const standing = [t(`identity:state.${person.state}`), reason].filter(Boolean).join(': ');
    const guardian = person.guardianId ? await this.people.findPerson(ctx, person.guardianId) : null;
    const as = person.guardianship
      ? t(`identity:guardianship.${person.guardianship.kind}`)
      : t('identity:person.guardian');
    return [
      ...(person.state === 'active' ? [] : [{ text: standing }]),
      ...(guardian
        ? [{ text: `${as}: ${guardian.fullName}`, href: `/people/${guardian.id}`, phone: guardian.phone }]
        : []),
    ];
  }

  private async listRelated(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const t = translator(ctx.language);
    const related = await this.related.list(ctx, personId);
    const lines = (as: 'emergency' | 'key' | 'told' | 'social', some: readonly ShownRelated[]): HoldingNow[] =>
      some.map(({ name, tie, office, phone, cardId }) => ({
        text: `${t(`identity:related.now.${as}`)}: ${[name, t(`identity:tie.${tie}`), office].filter(Boolean).join(', ')}`,
        href: cardId ? `/people/${cardId}` : `/people/${personId}#related`,
        phone,
      }));
    return [
      ...lines(
        'emergency',
        related.filter(({ emergencyOrder }) => emergencyOrder !== null),
      ),
      ...lines(
        'key',
        related.filter(({ holdsKey }) => holdsKey),
      ),
      ...lines(
        'told',
        related.filter(({ mayBeTold }) => mayBeTold),
      ),
      ...lines(
        'social',
        related.filter(({ tie }) => tie === 'social_worker'),
      ),
    ];
  }

  private async listEnding(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const t = translator(ctx.language);
    const soon = addDays(romeDay(ctx.clock.now()), SOON_DAYS);
    const lines: HoldingNow[] = [];
    for (const kind of this.validities.list()) {
      const until = await kind.find(ctx, personId);
      if (until && until <= soon) lines.push({ text: t(kind.endsKey, { day: formatDate(until, ctx.language) }) });
    }
    return lines;
  }
}
