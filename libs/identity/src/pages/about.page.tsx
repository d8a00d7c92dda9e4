// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Section, type TextKey, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';

/** A page of plain words: a title, a lead, and numbered parts, each with a title and paragraphs divided by empty lines. */
export function AboutPage({
  name,
  parts,
  before,
}: {
  name: 'accessibility' | 'privacy';
  parts: number;
  before?: VNode | null;
}) {
  const { t } = usePage();
  const text = (key: string): string => t(`identity:${name}.${key}` as TextKey);
  return (
    <div class="stack measure">
      <PageHeading title={text('title')} lead={text('lead')} />
      {before}
      {Array.from({ length: parts }, (_, index) => (
        <Section key={index} title={text(`part${index + 1}.title`)}>
          {text(`part${index + 1}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </Section>
      ))}
    </div>
  );
}
