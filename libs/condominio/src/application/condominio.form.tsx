// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type DetailsProps, type ListingKind, type ServiceForm, ServiceForms } from '@reciproca/exchange';
import { CheckboxGroup, NumberField, SelectField, type T, TextField, useText } from '@reciproca/ui';
import type { VNode } from 'preact';
import { HELP_PLACES } from '../domain/condominio.details.js';
import { CONDOMINIO } from '../condominio.service.js';

/** What the stepped form asks for beside the common questions. */
@Injectable()
export class CondominioForm implements ServiceForm {
  readonly service = CONDOMINIO;
  readonly fieldNames = ['where', 'people', 'mostPeople', 'note'];
  readonly fieldLabels = {
    where: 'condominio:where',
    people: 'condominio:people',
    mostPeople: 'condominio:most_people',
    note: 'condominio:note',
  } as const;

  constructor(forms: ServiceForms) {
    forms.register(this);
  }

  /** Help happens where the asker lives, unless said otherwise. */
  defaults(kind: ListingKind): Readonly<Record<string, unknown>> {
    return kind === 'request' ? { where: 'receiver_home' } : {};
  }

  choices({ t }: { readonly t: T }) {
    return { where: helpPlaces(t) };
  }

  details(props: DetailsProps): VNode {
    return <Fields {...props} />;
  }

  toDetails(kind: ListingKind, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const where = typed['where'] || undefined;
    const number = (name: string): unknown => (typed[name] ? Number(typed[name]) : undefined);
    const fields =
      kind === 'offer'
        ? { where: where && [where].flat(), mostPeople: number('mostPeople') }
        : { where, people: number('people'), note: typed['note'] || undefined };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }
}

function Fields({ kind, field }: DetailsProps) {
  const t = useText();
  const places = helpPlaces(t);
  if (kind === 'offer') {
    return (
      <>
        <CheckboxGroup {...field('where')} label={t('condominio:where')} options={places} />
        <NumberField {...field('mostPeople')} label={t('condominio:most_people')} />
      </>
    );
  }
  return (
    <>
      <SelectField {...field('where')} label={t('condominio:where')} options={places} emptyLabel={false} />
      <NumberField {...field('people')} label={t('condominio:people')} />
      <TextField {...field('note')} label={t('condominio:note')} hint={t('condominio:note.hint')} />
    </>
  );
}

function helpPlaces(t: T) {
  return HELP_PLACES.map((place) => ({ value: place, label: t(`condominio:where.${place}`) }));
}
