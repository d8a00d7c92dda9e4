// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, PostButton, Section, usePage } from '@reciproca/ui';
import type { IntakeView } from '../application/view-intake.js';
import { importPath } from './import-path.js';

export function SheetsStep({ view: { intake, sheets }, newKey }: { view: IntakeView; newKey: () => string }) {
  const { t } = usePage();
  return (
    <Section title={t('intake:sheets')}>
      <p>{t('intake:sheets.lead')}</p>
      <CardGrid>
        {sheets.map(({ position, name, rows }) => (
          <Card
            key={position}
            title={name || t('intake:sheets.only')}
            meta={t('intake:sheets.rows', { count: rows })}
            actions={
              <PostButton
                action={`${importPath(intake.id)}/sheet`}
                text={t('intake:sheets.choose')}
                fields={{ sheet: position }}
                idempotencyKey={newKey()}
              />
            }
          />
        ))}
      </CardGrid>
    </Section>
  );
}
