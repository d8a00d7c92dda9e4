// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, formatWhen, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { LifeChange, Touched } from '../domain/life-change.js';

export interface TouchedListProps {
  readonly kind: LifeChange['kind'];
  readonly touched: readonly Touched[];
  readonly children?: ComponentChildren;
}

/** What a change touches, read before it is made: what ends by itself, and what stays for staff to settle. */
export function TouchedList({ kind, touched, children }: TouchedListProps) {
  const { t, language } = usePage();
  if (touched.length === 0) return null;
  return (
    <Alert tone="warning">
      {(['ends', 'stays'] as const).map((fate) => {
        const those = touched.filter((one) => one.fate === fate);
        if (those.length === 0) return null;
        return (
          <div key={fate}>
            <p>{t(`identity:touched.${kind}.${fate}`, { count: those.length })}</p>
            <ul>
              {those.map(({ href, title, otherName, startsAt, endsAt }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                  {otherName && ` · ${otherName}`}
                  {startsAt && ` · ${formatWhen(startsAt, endsAt, language)}`}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {children}
    </Alert>
  );
}
