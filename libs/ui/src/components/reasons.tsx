// SPDX-License-Identifier: AGPL-3.0-or-later
import { useText } from '../page/page-context.js';
import { Icon } from './icon.js';

export type ReasonsProps = {
  reasons: readonly string[];
  /** What speaks against it, said as plainly. */
  cautions?: readonly string[];
  title?: string;
};

export function Reasons({ reasons, cautions = [], title }: ReasonsProps) {
  const t = useText();
  if (reasons.length + cautions.length === 0) return null;
  return (
    <div class="reasons">
      <p class="reasons-title">{title ?? t('ui:reasons')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason} class="reason">
            <Icon name="check" />
            <span>{reason}</span>
          </li>
        ))}
        {cautions.map((caution) => (
          <li key={caution} class="reason reason-caution">
            <Icon name="warning-circle" label={t('ui:tone.warning')} />
            <span>{caution}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
