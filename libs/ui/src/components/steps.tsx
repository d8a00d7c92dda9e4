// SPDX-License-Identifier: AGPL-3.0-or-later
import { useText } from '../page/page-context.js';
import { Icon } from './icon.js';

export type StepsProps = {
  /** Names of the steps, in order. */
  steps: readonly string[];
  /** Counted from 1. */
  current: number;
};

export function Steps({ steps, current }: StepsProps) {
  const t = useText();
  return (
    <div class="steps">
      <p class="steps-count">
        {t('ui:stepOf', { step: current, total: steps.length })}
        <span class="steps-name">{steps[current - 1]}</span>
      </p>
      <ol class="steps-list" aria-label={t('ui:stepsLabel')}>
        {steps.map((step, index) => {
          const number = index + 1;
          const state = number < current ? 'done' : number === current ? 'current' : 'next';
          return (
            <li key={step} class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              <span class="step-mark" aria-hidden="true">
                {state === 'done' ? <Icon name="check" size="sm" /> : number}
              </span>
              <span class="step-text">{step}</span>
              {state === 'done' && <span class="visually-hidden"> ({t('ui:stepDone')})</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
