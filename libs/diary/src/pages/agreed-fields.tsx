// SPDX-License-Identifier: AGPL-3.0-or-later
import { Fieldset, type FieldErrors, formatWhen, RadioCards, usePage } from '@reciproca/ui';
import { AGREED_CHOICES, type AgreedThing } from '../application/agreed-meanwhile.js';

export interface AgreedFieldsProps {
  /** False for staff, who note it for somebody else. */
  readonly isOwn: boolean;
  readonly agreed: readonly AgreedThing[];
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
}

/** What was agreed for days on which somebody will be away: each is kept or called off, nothing is chosen beforehand. */
export function AgreedFields({ isOwn, agreed, typed, errors }: AgreedFieldsProps) {
  const { t, language } = usePage();
  if (agreed.length === 0) return null;
  const keep = t(isOwn ? 'diary:agreed.keep' : 'diary:agreed.keep.other');
  const chosen = (typed['agreed'] ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Fieldset legend={t('diary:agreed.title')} hint={t('diary:agreed.lead')}>
      {agreed.map(({ id, title, otherName, startsAt, endsAt }) => {
        const name = `agreed.${id}`;
        const when = formatWhen(startsAt.toISOString(), endsAt.toISOString(), language);
        return (
          <RadioCards
            key={id}
            name={name}
            label={[title, when, otherName].join(' · ')}
            value={chosen[id] ?? typed[name]}
            error={errors[name]}
            required
            options={AGREED_CHOICES.map((value) => ({
              value,
              label: value === 'keep' ? keep : t(`diary:agreed.${value}`),
            }))}
          />
        );
      })}
    </Fieldset>
  );
}
