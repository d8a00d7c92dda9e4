// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { dayShape } from '@reciproca/platform';
import { ChangePreview } from '../application/change-preview.js';
import type { Touched } from '../domain/life-change.js';
import { Delegations } from '../application/delegations.js';
import { People } from '../application/people.js';
import { StaffSecondFactors } from '../application/staff-second-factors.js';
import { PersonNotes } from '../application/person-notes.js';
import { PhoneClaims } from '../application/phone-claims.js';
import { ShowPerson } from '../application/show-person.js';
import { mayChange, mayChangeState } from '../domain/office.js';
import { type FormState, HoldsNow, type PageDoor, PersonPanels } from '@reciproca/web';
import type { PersonProps } from './person.props.js';

/** Everything an operator sees of one person. */
@Injectable()
export class LoadPersonPage {
  constructor(
    private readonly showPerson: ShowPerson,
    private readonly people: People,
    private readonly delegations: Delegations,
    private readonly panels: PersonPanels,
    private readonly claims: PhoneClaims,
    private readonly notes: PersonNotes,
    private readonly holdsNow: HoldsNow,
    private readonly secondFactors: StaffSecondFactors,
    private readonly preview: ChangePreview,
  ) {}

  async execute(ctx: Ctx, personId: string, page: PageDoor, form: FormState): Promise<PersonProps> {
    const person = await this.showPerson.execute(ctx, personId);
    const delegations = await this.delegations.listOfPerson(ctx, personId);
    const ids = delegations.flatMap(({ delegatorId, delegateId, createdBy }) => [delegatorId, delegateId, createdBy]);
    const names = await this.people.listPeopleByIds(ctx, person.guardianId ? [...ids, person.guardianId] : ids);
    const nameOf = (id: string): string => names.get(id)?.fullName ?? '';
    return {
      person,
      notes: await this.notes.list(ctx, personId),
      holdsNow: await this.holdsNow.listAll(ctx, personId),
      claimedPhone: (await this.claims.find(ctx, personId))?.phone ?? null,
      guardian: person.guardianId ? (names.get(person.guardianId) ?? null) : null,
      delegations: delegations.map((delegation) => ({
        ...delegation,
        delegatorName: nameOf(delegation.delegatorId),
        delegateName: nameOf(delegation.delegateId),
        recordedByName: nameOf(delegation.createdBy),
      })),
      panels: await this.panels.renderAll(ctx, personId, { page, form, isOpen: person.state !== 'left' }),
      today: romeDay(ctx.clock.now()),
      now: ctx.clock.now(),
      touched: await this.listTouched(ctx, personId, form),
      isCoordinator: page.viewer.roles.includes('coordinator'),
      stateReason: person.state === 'active' ? null : await this.people.findStateReason(ctx, personId),
      isSelf: page.viewer.personId === personId,
      mayChange: mayChange(ctx, person),
      mayChangeState: mayChangeState(ctx, person),
      hasSecondFactor: await this.secondFactors.isOn(ctx, personId),
      form,
    };
  }

  /** Asked for again with the day that was typed: only a refusal of that form has one. */
  private async listTouched(ctx: Ctx, personId: string, { typed }: FormState): Promise<readonly Touched[]> {
    const until = dayShape.safeParse(typed['until']).data;
    return until ? this.preview.list(ctx, personId, { kind: 'vetted', until }) : [];
  }
}
