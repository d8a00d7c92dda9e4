// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Form, PageHeading, RadioCards, usePage } from '@reciproca/ui';
import type { CarriedForm } from './carried-form.js';
import '../texts/web-texts.js';

export interface CarryOnProps {
  readonly form: CarriedForm;
  /** Why it was not taken at once. */
  readonly why: 'whom' | 'expired' | 'signed_in';
  /** Whom the form may be for, where it has to say; its own person first. */
  readonly people?: readonly { readonly personId: string; readonly name: string }[];
}

/** Sends once more what was typed, with nothing of it lost. */
export function CarryOnPage({ form, why, people = [] }: CarryOnProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t(why === 'whom' ? 'web:carryOn.forWhom' : 'web:carryOn.title')}
        lead={t(`web:carryOn.${why}`)}
      />
      <Form action={form.path} saysForWhom>
        {pairsOf(form.fields).map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {people.length > 0 && <input type="hidden" name="_asked" value="on" />}
        {people.length > 0 ? (
          <RadioCards
            name="_for"
            label={t('web:carryOn.forWhom')}
            required
            value={people[0]?.personId}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        ) : (
          form.personId && <input type="hidden" name="_for" value={form.personId} />
        )}
        <Button text={t('web:carryOn.goOn')} />
      </Form>
    </div>
  );
}

/** As they were sent: what a form says of its own steps goes along too. */
function pairsOf(fields: CarriedForm['fields']): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
}
