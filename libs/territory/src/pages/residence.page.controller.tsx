// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { Allow, idParam, idShape, plainText, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { comuneCodeShape, positionText } from '../api/territory.request.js';
import { Buildings } from '../application/buildings.js';
import { Comuni } from '../application/comuni.js';
import { chosenAddress, FindAddress, positionOf } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';
import { HomeTies } from '../application/home-ties.js';
import { Residences } from '../application/residences.js';
import { type ResidenceInput, SetResidence } from '../application/set-residence.js';
import { readPin } from '../domain/pin.js';
import { goesAlong } from '../domain/goes-along.js';
import { TIE_CHOICES } from '../domain/home-tie.js';
import { movedPin, nearestTo } from './pin-desk.js';
import { ResidencePage } from './residence.page.js';

const formShape = z.strictObject({
  where: z.enum(['dwelling', 'elsewhere']),
  staircaseId: idShape.optional(),
  number: plainText(20).optional(),
  /** Joins the household that lives in the dwelling already… */
  join: z.boolean().default(false),
  /** …or shares it with them, as another household. */
  apart: z.boolean().default(false),
  withPeople: z.array(idShape).max(20).optional(),
  wardsStay: z.boolean().default(false),
  ties: z.record(idShape, z.enum(TIE_CHOICES)).optional(),
  comuneCode: comuneCodeShape.optional(),
  address: plainText(200, 2).optional(),
  position: positionText.optional(),
  positionIsRight: z.boolean().default(false),
  found: plainText(60).optional(),
});
type ResidenceForm = z.output<typeof formShape>;

@ApiExcludeController()
@Controller('people/:id/residence')
@Allow(STAFF)
export class ResidencePageController {
  constructor(
    private readonly people: People,
    private readonly residences: Residences,
    private readonly setResidence: SetResidence,
    private readonly buildings: Buildings,
    private readonly comuni: Comuni,
    private readonly homeTies: HomeTies,
    private readonly findAddress: FindAddress,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  async change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, id, moved);
    const { input } = page.readForm(formShape);
    const found = input && !page.viewer.practiceOf ? await this.find(input) : [];
    await page.submit(
      formShape,
      async (ctx, form) => {
        const { withPeople, wardsStay, ties, apart } = form;
        const where = await this.inputOf(ctx, form, found);
        await this.setResidence.execute(ctx, { personId: id, withPeople, wardsStay, ties, apart, ...where });
        return { path: `/people/${id}`, flash: { key: 'territory:residence.saved' } };
      },
      (errors, typed, general) => {
        const where = isElsewhere(typed) ? 'elsewhere' : typed['where'];
        return this.render(page, id, { errors, typed: { ...typed, where }, general }, found);
      },
      page.asMyself,
    );
  }

  private async load(ctx: Ctx, id: string) {
    const person = await this.people.getPerson(ctx, id);
    const [areas, comuni] = [await this.buildings.listAreas(ctx), await this.comuni.listEnteComuni(ctx)];
    const home = await this.residences.findResidence(ctx, id);
    const memberIds = home ? await this.residences.listMembers(ctx, home.householdId) : [];
    const members = await this.people.listPeopleByIds(ctx, memberIds);
    const ties = home ? await this.homeTies.list(ctx, id, home.placeId) : [];
    const others = [...members.values()].filter((member) => member.id !== id);
    const today = romeDay(ctx.clock.now());
    const alongIds = others.filter((member) => goesAlong(member, person, today)).map((member) => member.id);
    return { person, areas, comuni, members: others, alongIds, ties };
  }

  /** Before the transaction begins: whoever waits for a map holds nothing up. In practice no map is asked. */
  private find(form: ResidenceForm): Promise<readonly FoundAddress[]> {
    const { comuneCode, address, position } = form;
    const isAsked = isElsewhere(form) && comuneCode !== undefined && !position?.trim();
    return isAsked ? this.findAddress.execute({ code: comuneCode }, address) : Promise.resolve([]);
  }

  private async inputOf(
    ctx: Ctx,
    form: ResidenceForm,
    found: readonly FoundAddress[],
  ): Promise<Omit<ResidenceInput, 'personId'>> {
    if (isElsewhere(form)) {
      const comuneCode = needed(form.comuneCode, 'comuneCode');
      const at = readPin(form, comuneCode) ?? positionOf(chosenAddress(found, form.found));
      // What was pressed or written is asked about at its own field.
      return { home: { comuneCode, address: needed(form.address, 'address'), positionIsRight: true, ...at } };
    }
    const staircaseId = needed(form.staircaseId, 'staircaseId');
    const dwellingId = await this.buildings.findDwellingId(ctx, staircaseId, needed(form.number, 'number'));
    if (!dwellingId) throw new DomainError('dwelling.no_such_number', 'invalid', { field: 'number' });
    const householdId = form.join ? await this.residences.findHouseholdOf(ctx, dwellingId) : null;
    return { dwellingId, ...(householdId && { householdId }) };
  }

  private async render(
    page: PageDoor,
    id: string,
    form: FormState,
    found: readonly FoundAddress[] = [],
  ): Promise<void> {
    const { person, areas, comuni, members, alongIds, ties } = await page.query(
      (ctx) => this.load(ctx, id),
      page.asMyself,
    );
    const near = await nearestTo(page, form, this.findAddress);
    const comuneOf = new Map(comuni.map(({ code, name }) => [code, name]));
    const body = (
      <ResidencePage
        personId={id}
        name={person.fullName}
        staircases={areas.flatMap((area) =>
          area.blocks.map((block) => ({
            label: [comuneOf.get(area.comuneCode), area.name, block.name].filter(Boolean).join(' · '),
            options: block.staircases.map((staircase) => ({
              value: staircase.id,
              label: `${staircase.label} – ${staircase.address}`,
            })),
          })),
        )}
        alongIds={alongIds}
        members={members.map((member) => ({ value: member.id, label: member.fullName }))}
        ties={ties}
        found={found}
        near={near}
        comuni={comuni.map(({ code, name }) => ({ value: code, label: name }))}
        comune={comuni.find(({ code }) => code === (form.typed['comuneCode'] ?? comuni[0]?.code)) ?? null}
        form={form}
        idempotencyKey={page.newKey()}
      />
    );
    await page.html({ title: page.t('territory:residence.title'), backHref: `/people/${id}`, live: false, body });
  }
}

function needed(value: string | undefined, field: string): string {
  if (!value) throw new DomainError('input.required', 'invalid', { field });
  return value;
}

/** Where there is public housing it is chosen beforehand: whoever wrote an address and nothing of a flat means the address. */
function isElsewhere({ where, staircaseId, number, address }: Readonly<Record<string, unknown>>): boolean {
  const isSaid = (field: unknown): boolean => typeof field === 'string' && field.trim() !== '';
  return where === 'elsewhere' || (isSaid(address) && !isSaid(staircaseId) && !isSaid(number));
}
