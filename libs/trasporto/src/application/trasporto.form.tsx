// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type DetailsProps, type ListingKind, type ServiceForm, ServiceForms } from '@reciproca/exchange';
import { type Ctx, romeDay } from '@reciproca/kernel';
import {
  CheckboxField,
  Following,
  NumberField,
  SelectField,
  type T,
  TextField,
  type TextKey,
  useText,
} from '@reciproca/ui';
import type { VNode } from 'preact';
import { arePapersValid } from '../domain/driver-papers.js';
import { CARRIES, type Carries } from '../domain/ride.details.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { TRASPORTO } from '../trasporto.service.js';

const OFFER_NUMBERS = ['seats', 'detourMinutes', 'detourPercent', 'wheelchairSpaces', 'walkerSpaces'] as const;
const PERSON_NUMBERS = ['companions'] as const;
const PARCEL_NUMBERS = ['crates'] as const;

/** What the stepped form asks for beside the common questions. */
@Injectable()
export class TrasportoForm implements ServiceForm {
  readonly service = TRASPORTO;
  readonly fieldNames = [
    'seats',
    'detourMinutes',
    'detourPercent',
    'wheelchairSpaces',
    'walkerSpaces',
    'carries',
    'companions',
    'crates',
    'wheelchair',
    'walker',
    'note',
  ];
  readonly fieldLabels = {
    seats: 'trasporto:seats',
    detourMinutes: 'trasporto:detour',
    detourPercent: 'trasporto:detour_percent',
    wheelchairSpaces: 'trasporto:wheelchair_spaces',
    walkerSpaces: 'trasporto:walker_spaces',
    carries: 'trasporto:carries',
    companions: 'trasporto:companions',
    crates: 'trasporto:room_needed',
    wheelchair: 'trasporto:has_wheelchair',
    walker: 'trasporto:has_walker',
    note: 'trasporto:note',
  } as const;

  readonly boxes = ['wheelchair', 'walker'];

  constructor(
    forms: ServiceForms,
    private readonly papers: DriverPapersRepository,
  ) {
    forms.register(this);
  }

  /** Who has no papers that hold is told at once what it takes. */
  async before(ctx: Ctx, kind: ListingKind): Promise<TextKey | null> {
    if (kind !== 'offer' || !ctx.beneficiaryId) return null;
    const papers = await this.papers.findPapers(ctx, ctx.beneficiaryId);
    return arePapersValid(papers, romeDay(ctx.clock.now())) ? null : 'trasporto:papers.needed';
  }

  /** What is carried is kept for a ride of a person too. */
  toTyped(kind: ListingKind, details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return kind === 'request' && details['parcel'] !== true ? { carries: 'person' } : {};
  }

  choices({ t }: { readonly t: T }) {
    return { carries: whatIsCarried(t) };
  }

  details(props: DetailsProps): VNode {
    return <Fields {...props} />;
  }

  toDetails(kind: ListingKind, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const isParcel = kind === 'request' && Boolean(typed['carries']) && typed['carries'] !== 'person';
    const asked = isParcel ? PARCEL_NUMBERS : PERSON_NUMBERS;
    const own = kind === 'offer' ? OFFER_NUMBERS : asked;
    const numbers = own.filter((name) => typed[name]).map((name) => [name, Number(typed[name])]);
    const aids =
      kind === 'request' && !isParcel ? ['wheelchair', 'walker'].map((name) => [name, isTicked(typed[name])]) : [];
    const note = kind === 'request' && typed['note'] ? [['note', typed['note']]] : [];
    const parcel = isParcel
      ? [
          ['parcel', true],
          ['carries', typed['carries']],
        ]
      : [];
    // The way back stands with the hours, on another step; it is the offer's own all the same.
    const back = kind === 'offer' && typed['returnTime'] ? [['returnTime', typed['returnTime']]] : [];
    return Object.fromEntries([...numbers, ...aids, ...parcel, ...note, ...back]) as Record<string, unknown>;
  }
}

function isTicked(value: unknown): boolean {
  return ['on', 'true'].includes(String(Array.isArray(value) ? value.at(-1) : value));
}

function Fields({ kind, field }: DetailsProps) {
  const t = useText();
  if (kind === 'offer') {
    return (
      <>
        <NumberField {...field('seats')} label={t('trasporto:seats')} required />
        <NumberField {...field('detourMinutes')} label={t('trasporto:detour')} hint={t('trasporto:detour.hint')} />
        <NumberField
          {...field('detourPercent')}
          label={t('trasporto:detour_percent')}
          hint={t('trasporto:detour_percent.hint')}
        />
        <NumberField {...field('wheelchairSpaces')} label={t('trasporto:wheelchair_spaces')} />
        <NumberField {...field('walkerSpaces')} label={t('trasporto:walker_spaces')} />
      </>
    );
  }
  return (
    <>
      <SelectField
        {...field('carries')}
        label={t('trasporto:carries')}
        options={whatIsCarried(t).map((option) => ({
          ...option,
          asks: [option.value === 'person' ? 'person' : 'parcel'],
        }))}
        emptyLabel={false}
      />
      <Following choice="person">
        <NumberField {...field('companions')} label={t('trasporto:companions')} hint={t('trasporto:companions.hint')} />
        <CheckboxField {...field('wheelchair')} label={t('trasporto:has_wheelchair')} />
        <CheckboxField {...field('walker')} label={t('trasporto:has_walker')} />
      </Following>
      <Following choice="parcel">
        <NumberField {...field('crates')} label={t('trasporto:room_needed')} />
      </Following>
      <TextField {...field('note')} label={t('trasporto:note')} hint={t('trasporto:note.hint')} />
    </>
  );
}

function whatIsCarried(t: T) {
  return ['person', ...CARRIES].map((value) => ({
    value,
    label: t(value === 'person' ? 'trasporto:carries.person' : `trasporto:carries.${value as Carries}.choice`),
  }));
}
