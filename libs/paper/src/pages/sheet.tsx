// SPDX-License-Identifier: AGPL-3.0-or-later
import { InBoth, type Language, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';

/** A code for cameras, drawn by us. */
export function Qr({ svg, label }: { svg: string; label: string }) {
  return <div role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}

export interface HeadProps {
  readonly title: ComponentChildren;
  readonly lines: readonly string[];
  readonly enteName: string;
  readonly officePhone: string;
  readonly officeHours?: string;
  readonly aside?: ComponentChildren;
  /** Of who signs, where it is Italian as well. */
  readonly language?: Language;
}

/** Title and office on top of every sheet. */
export function SheetHead({ title, lines, enteName, officePhone, officeHours = '', aside, language }: HeadProps) {
  const { t } = usePage();
  const call = (say: typeof t) =>
    officePhone ? say('paper:office.call', { phone: officePhone }) : say('paper:office.none');
  return (
    <div class="paper-head">
      <div>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="paper-office">{language ? <InBoth language={language}>{call}</InBoth> : call(t)}</p>
        <p>{[enteName, officeHours].filter(Boolean).join(' · ')}</p>
      </div>
      {aside}
    </div>
  );
}

/** Words in whatever form with a line to write on. */
export function BlankLine({ children }: { readonly children: ComponentChildren }) {
  return (
    <div>
      <span>{children}</span>
    </div>
  );
}

/** Words with a line to write on. */
export function Line({ text, value }: { text: string; value?: string }) {
  return (
    <div class={value ? 'paper-known' : undefined}>
      <span>{text}</span>
      {value && <strong>{value}</strong>}
    </div>
  );
}
