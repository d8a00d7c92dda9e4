// SPDX-License-Identifier: AGPL-3.0-or-later
import { type EngineSettings } from '@reciproca/exchange';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  usePage,
} from '@reciproca/ui';
import type { SettingsEffect } from '../domain/settings-effect.js';
import { EngineEffect } from './engine-effect.js';

export interface EnginePageProps {
  readonly form: FormState;
  /** What the settings in the form would do; null until that was asked. */
  readonly effect: SettingsEffect | null;
  readonly idempotencyKey: string;
}

const WEIGHTS: readonly (keyof EngineSettings['weights'])[] = [
  'closeness',
  'time',
  'suitability',
  'reciprocity',
  'freshness',
  'load',
];
const ROADS = ['radiusKm', 'circuity', 'speedKmh', 'otherRidersDelayMinutes'] as const;
const PEOPLE = ['fairLoad', 'maxCircleSize'] as const;
const CLAIMS = ['claimUntilHours', 'claimsAtOnce', 'claimTurnHours'] as const;
const LIMITS = ['planSeconds', 'circleSeconds'] as const;

/** How matches are made, with a look at what a change would do before it is made. */
export function EnginePage({ form, effect, idempotencyKey }: EnginePageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const weights = WEIGHTS.map((name) => [`weights.${name}`, t(`exchange:proposal.part.${name}`)] as const);
  const others = [...ROADS, ...PEOPLE, ...CLAIMS, ...LIMITS].map(
    (name) => [name, t(`planning:engine.${name}`)] as const,
  );
  const number = (name: (typeof others)[number][0]) => (
    <NumberField
      key={name}
      {...field(name)}
      label={t(`planning:engine.${name}`)}
      hint={t(`planning:engine.${name}.hint`)}
      decimal={name === 'radiusKm' || name === 'circuity'}
      required
    />
  );
  return (
    <div class="measure stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={Object.fromEntries([...weights, ...others])} />
      {effect && <EngineEffect effect={effect} />}
      <Form action="/settings/engine" idempotencyKey={idempotencyKey}>
        <Fieldset legend={t('planning:engine.weights')} hint={t('planning:engine.weights.hint')}>
          {weights.map(([name, label]) => (
            <NumberField key={name} {...field(name)} label={label} required />
          ))}
        </Fieldset>
        <Fieldset legend={t('planning:engine.roads')}>{ROADS.map(number)}</Fieldset>
        <Fieldset legend={t('planning:engine.people')}>
          {PEOPLE.map(number)}
          <CheckboxField
            {...field('helpersNeedCover')}
            label={t('planning:engine.helpersNeedCover')}
            hint={t('planning:engine.helpersNeedCover.hint')}
          />
        </Fieldset>
        <Fieldset legend={t('planning:engine.claims')}>{CLAIMS.map(number)}</Fieldset>
        <Fieldset legend={t('planning:engine.limits')}>
          {LIMITS.map(number)}
          <CheckboxField
            {...field('nightlyApplies')}
            label={t('planning:engine.nightlyApplies')}
            hint={t('planning:engine.nightlyApplies.hint')}
          />
        </Fieldset>
        <div class="cluster">
          <Button
            text={t('planning:engine.try')}
            formAction="/settings/engine/preview"
            kind="outline"
            icon="chart-line"
          />
          <Button text={t('identity:save')} />
        </div>
      </Form>
    </div>
  );
}
