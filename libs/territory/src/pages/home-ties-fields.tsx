// SPDX-License-Identifier: AGPL-3.0-or-later
import { Fieldset, formatWhen, SelectField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { HomeTie } from '../domain/home-tie.js';

/** What is open from the home somebody leaves, each with what can become of it. */
export function HomeTiesFields({ ties, form }: { readonly ties: readonly HomeTie[]; readonly form: FormState }) {
  const { t, language } = usePage();
  if (ties.length === 0) return null;
  const typed = (form.typed['ties'] ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Fieldset legend={t('territory:ties.title')} hint={t('territory:ties.lead')}>
      {ties.map(({ id, kind, title, otherName, startsAt, endsAt, more, choices }) => {
        const when = startsAt && endsAt ? formatWhen(startsAt.toISOString(), endsAt.toISOString(), language) : null;
        const name = `ties.${id}`;
        const others = more > 0 ? t('territory:ties.more', { count: more }) : null;
        const label = [t(`territory:ties.${kind}`, { title }), when, others, otherName].filter(Boolean).join(' · ');
        return (
          <SelectField
            key={id}
            name={name}
            label={label}
            value={typed[id] ?? form.typed[name] ?? choices[0]}
            error={form.errors[name]}
            emptyLabel={false}
            required
            options={choices.map((choice) => ({
              value: choice,
              label: t(`territory:ties.${kind === 'agreement' ? 'agreed' : 'open'}.${choice}`),
            }))}
          />
        );
      })}
    </Fieldset>
  );
}
