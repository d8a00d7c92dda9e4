// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, type OpenTextKey, PostButton, Section, usePage } from '@reciproca/ui';
import type { IntakeView } from '../application/view-intake.js';
import { importPath } from './import-path.js';

/** One press for what is wrong in the same way in many rows. */
export function Repairs({ view: { intake, kind, repairs }, newKey }: { view: IntakeView; newKey: () => string }) {
  const { t } = usePage();
  if (repairs.length === 0) return null;
  const nameOf = (column: string): string => {
    const found = kind.columns.find(({ key }) => key === column);
    return found ? t(found.textKey) : column;
  };
  return (
    <Section title={t('intake:repairs')}>
      <CardGrid columns={2}>
        {repairs.map(({ key, column, rows, from, to }) => (
          <Card
            key={`${key} ${column}`}
            title={t(`intake:repair.${key}` as OpenTextKey)}
            meta={`${nameOf(column)} · ${t('intake:sheets.rows', { count: rows })}`}
            actions={
              <PostButton
                action={`${importPath(intake.id)}/repair`}
                text={t('intake:repair.go', { count: rows })}
                kind="outline"
                fields={{ key, column }}
                idempotencyKey={newKey()}
              />
            }
          >
            <p>{t('intake:repair.sample', { from: from || t('intake:change.empty'), to })}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
